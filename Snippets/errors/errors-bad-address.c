// A wrong pointer: the kernel says EFAULT, the processor SIGSEGV.
// sitegen: expect=signal:SIGSEGV
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
  int ends[2];
  if (pipe(ends) != 0) return 1;
  char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return 1;
  munmap(page, 4096);

  if (write(ends[1], page, 1) == -1) perror("write from there");
  if (write(ends[1], "x", 1) != 1) return 1;
  if (read(ends[0], page, 1) == -1) perror("read to there");
  printf("now without the kernel\n");
  fflush(stdout);
  page[0] = 'x';
  printf("never printed\n");
}
