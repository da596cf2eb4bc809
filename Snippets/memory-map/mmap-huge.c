// A mapping takes addresses. Memory it takes page by page, when used.
// sitegen: lanes="parent, child"
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
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
  size_t size = (size_t)1 << 40;
  int access = PROT_READ | PROT_WRITE;
  int kind = MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE;
  char *room = mmap(NULL, size, access, kind, -1, 0);
  check(room == MAP_FAILED ? -1 : 0, "mmap");
  printf("mapped %zu GiB\n", size >> 30);

  if (check(fork(), "fork") == 0) {
    room[size - 1] = 'x';
    printf("stored into the last byte\n");
    return 0;
  }
  check(wait(NULL), "wait");
  printf("found '%c' there\n", room[size - 1]);

  size_t page = sysconf(_SC_PAGESIZE);
  unsigned char isUsed[2];
  char *lastTwo = room + size - 2 * page;
  check(mincore(lastTwo, 2 * page, isUsed), "mincore");
  printf("the last page is in memory: %d\n", isUsed[1] & 1);
  printf("the page before it: %d\n", isUsed[0] & 1);
}
