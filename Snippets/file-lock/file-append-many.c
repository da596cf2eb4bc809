// Eight processes, each with the log open for itself, append to it.
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
  const char *path = "/tmp/ipc-log";
  int create = O_CREAT | O_EXCL | O_RDONLY;
  int log = check(open(path, create, 0600), "open");
  for (int writer = 0; writer < writers; writer++) {
    if (check(fork(), "fork") > 0) continue;
    int own = check(open(path, O_WRONLY | O_APPEND), "open");
    char record[size];
    memset(record, 'a' + writer, size);
    for (int i = 0; i < records; i++) {
      if (write(own, record, size) != size) exit(1);
    }
    exit(0);
  }
  while (wait(NULL) > 0) continue;
  check(unlink(path), "unlink");

  char record[size], whole[size];
  int count = 0, torn = 0;
  while (read(log, record, size) == size) {
    memset(whole, record[0], size);
    torn += memcmp(record, whole, size) != 0;
    count++;
  }
  printf("records: %d, torn: %d\n", count, torn);
}
