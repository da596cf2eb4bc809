// The reason is gone as soon as another call has failed.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  int file = open("/tmp/no-such-file", O_RDONLY);
  int reason = errno;
  close(file);  // fails as well: -1 is no descriptor
  printf("kept: %s\n", strerror(reason));
  printf("errno: %s\n", strerror(errno));

  int copy = dup(STDOUT_FILENO);
  printf("dup succeeded: %d\n", copy != -1);
  printf("errno still: %s\n", strerror(errno));
  close(copy);
}
