// Eight processes append records to one file, as fast as they can.
// sitegen: lanes=parent
// snippet.hide
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

// snippet.show
enum { writers = 8, records = 200, size = 1000 };

int main(void) {
  int flags = O_CREAT | O_EXCL | O_RDWR | O_APPEND;
  int log = check(open("/tmp/ipc-log", flags, 0600), "open");
  check(unlink("/tmp/ipc-log"), "unlink");
  for (int writer = 0; writer < writers; writer++) {
    if (check(fork(), "fork") > 0) continue;
    char record[size];
    memset(record, 'a' + writer, size);
    for (int i = 0; i < records; i++) {
      if (write(log, record, size) != size) exit(1);
    }
    exit(0);
  }
  while (wait(NULL) > 0) continue;

  check(lseek(log, 0, SEEK_SET), "lseek");
  char record[size], whole[size];
  int count = 0, torn = 0;
  while (read(log, record, size) == size) {
    memset(whole, record[0], size);
    torn += memcmp(record, whole, size) != 0;
    count++;
  }
  printf("records: %d, torn: %d\n", count, torn);
}
