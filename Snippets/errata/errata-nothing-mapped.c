// A length that was never set, and nobody looks at the result.
// sitegen: lanes=program
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static size_t size;  // nobody sets it, so it is 0

int main(void) {
  int flags = O_CREAT | O_EXCL | O_RDWR;
  int file = open("/tmp/ipc-orders", flags, 0600);
  if (file == -1 || unlink("/tmp/ipc-orders") == -1) return 1;
  int access = PROT_READ | PROT_WRITE;
  void *map = mmap(NULL, size, access, MAP_SHARED, file, 0);
  int code = map == MAP_FAILED ? errno : 0;
  printf("mmap of %zu bytes: %s\n", size, strerror(code));
  code = munmap(map, size) == -1 ? errno : 0;
  printf("munmap: %s\n", strerror(code));
  printf("and the program ends with 0\n");
}
