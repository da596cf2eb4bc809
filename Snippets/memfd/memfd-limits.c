// Nothing is used until something is stored, and then page by page.
// snippet.hide
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// snippet.show
static void show(const char *what, int file) {
  struct stat facts;
  if (fstat(file, &facts) == -1) return;
  long size = facts.st_size, used = facts.st_blocks * 512L;
  printf("%s: %ld bytes long, %ld used\n", what, size, used);
}

int main(void) {
  int file = memfd_create("room", 0);
  if (file == -1) return 1;
  show("new", file);
  if (ftruncate(file, 15L << 20) == -1) return 1;
  show("made longer", file);
  if (pwrite(file, "x", 1, 7L << 20) != 1) return 1;
  show("one byte in the middle", file);

  struct stat facts;
  if (fstat(file, &facts) == -1) return 1;
  printf("mode %o, links %lu\n", facts.st_mode & 0777,
         (unsigned long)facts.st_nlink);
}
