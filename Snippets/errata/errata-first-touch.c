// The kernel finds each page of shared memory at its first touch.
// sitegen: lanes=program
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static long faultCount(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_minflt : -1;
}

static long touch(volatile char *memory, long size, long page) {
  long before = faultCount();
  for (long i = 0; i < size; i += page) memory[i] = 'x';
  return faultCount() - before;
}

int main(void) {
  long page = sysconf(_SC_PAGESIZE);
  long size = 64 * page;
  int access = PROT_READ | PROT_WRITE;
  int kind = MAP_SHARED | MAP_ANONYMOUS;
  char *memory = mmap(NULL, size, access, kind, -1, 0);
  if (memory == MAP_FAILED) return 1;
  printf("first touch: %ld faults\n", touch(memory, size, page));
  printf("once more: %ld faults\n", touch(memory, size, page));
}
