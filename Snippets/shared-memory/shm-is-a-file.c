// On Linux a shared memory object is a file in /dev/shm.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// snippet.hide
static int check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

// snippet.show
int main(void) {
  int flags = O_CREAT | O_EXCL | O_RDWR;
  int object = check(shm_open("/ipc", flags, 0666), "shm_open");
  check(ftruncate(object, 10000), "ftruncate");

  struct stat file;
  check(stat("/dev/shm/ipc", &file), "stat");
  printf("/dev/shm/ipc: %ld bytes, ", (long)file.st_size);
  printf("mode %o\n", file.st_mode & 0777);

  long page = sysconf(_SC_PAGESIZE);
  long pages = (file.st_size + page - 1) / page;
  printf("pages of %ld bytes, so %ld of them\n", page, pages);
  printf("blocks in use: %ld\n", (long)file.st_blocks);

  check(pwrite(object, "x", 1, 0), "pwrite");
  check(fstat(object, &file), "fstat");
  printf("after one byte: %ld\n", (long)file.st_blocks);
  check(shm_unlink("/ipc"), "shm_unlink");
}
