// Says one line.
//
// prints: hello
// snippet.hide
#include <stdio.h>
// snippet.show

int main(void) {
  // snippet.call
  puts("hello");
  // snippet.end
}
