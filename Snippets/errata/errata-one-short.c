// A file of 1000 orders, and a map of it that is one byte too short.
// sitegen: lanes=program
// snippet.hide
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// snippet.show
struct Order {
  int kind;
  double price;
  double quantity;
};

int main(void) {
  int file = open("/tmp/ipc-orders", O_CREAT | O_EXCL | O_RDWR, 0600);
  if (file == -1 || unlink("/tmp/ipc-orders") == -1) return 1;
  size_t size = sizeof(struct Order) * 1000 - 1;
  if (lseek(file, size, SEEK_SET) == -1) return 1;
  if (write(file, "", 1) != 1) return 1;

  struct stat state;
  if (fstat(file, &state) == -1) return 1;
  int access = PROT_READ | PROT_WRITE;
  struct Order *orders = mmap(NULL, size, access, MAP_SHARED, file, 0);
  if (orders == MAP_FAILED) return 1;
  printf("the file: %ld bytes\n", state.st_size);
  printf("the map:  %zu bytes\n", size);
  printf("whole orders in it: %zu\n", size / sizeof(struct Order));
}
