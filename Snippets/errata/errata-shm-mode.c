// Not all processes: those that the mode allows.
// sitegen: lanes=program
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void try(const char *purpose, int flags) {
  int object = shm_open("/ipc", flags, 0);
  int code = object == -1 ? errno : 0;
  printf("%s: %s\n", purpose, strerror(code));
  if (object != -1) close(object);
}

int main(void) {
  int create = O_CREAT | O_EXCL | O_RDWR;
  if (shm_open("/ipc", create, 0400) == -1) return 1;
  try("to read", O_RDONLY);
  try("to write", O_RDWR);
  return shm_unlink("/ipc") == -1;
}
