// Five bytes are sent, and the reader takes them for a string.
// sitegen: lanes=program
#include <stdio.h>
#include <unistd.h>

int main(void) {
  int ends[2];
  if (pipe(ends) == -1) return 1;
  char buffer[16] = "what was before";
  if (write(ends[1], "Hello", 5) != 5) return 1;

  ssize_t count = read(ends[0], buffer, sizeof buffer);
  if (count == -1) return 1;
  printf("as a string: %s\n", buffer);
  printf("as %zd bytes:  %.*s\n", count, (int)count, buffer);
}
