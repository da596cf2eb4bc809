// Eight writers, one pipe: records of PIPE_BUF bytes stay whole.
// sitegen: lanes="reader"
// snippet.hide
#include <limits.h>
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
static void write_records(int output, char letter) {
  char record[PIPE_BUF];
  memset(record, letter, sizeof record);
  for (int n = 0; n < 50; n++) {
    check(write(output, record, sizeof record), "write");
  }
}

int main(void) {
  int ends[2];
  check(pipe(ends), "pipe");
  for (char letter = 'a'; letter < 'a' + 8; letter++) {
    if (check(fork(), "fork") == 0) {
      write_records(ends[1], letter);
      return 0;
    }
  }
  close(ends[1]);
  FILE *all = fdopen(ends[0], "r");
  if (!all) return 1;
  char record[PIPE_BUF];
  int whole = 0;
  while (fread(record, sizeof record, 1, all) == 1) {
    whole += memcmp(record, record + 1, sizeof record - 1) == 0;
  }
  while (wait(NULL) > 0) continue;
  printf("%d of 400 records are whole\n", whole);
}
