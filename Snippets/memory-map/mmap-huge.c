// A mapping takes addresses. Memory it takes page by page, when used.
// sitegen: lanes="parent, child"
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  size_t size = (size_t)1 << 40;
  int access = PROT_READ | PROT_WRITE;
  int kind = MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE;
  char *room = mmap(NULL, size, access, kind, -1, 0);
  if (room == MAP_FAILED) {
    perror("mmap");
    return 1;
  }
  printf("mapped %zu GiB\n", size >> 30);

  if (fork() == 0) {
    room[size - 1] = 'x';
    printf("stored into the last byte\n");
    return 0;
  }
  wait(NULL);
  size_t page = sysconf(_SC_PAGESIZE);
  unsigned char inMemory[2];
  mincore(room + size - 2 * page, 2 * page, inMemory);
  printf("found '%c' there\n", room[size - 1]);
  printf("last page in memory: %d, ", inMemory[1] & 1);
  printf("the one before: %d\n", inMemory[0] & 1);
}
