// Eight writers, one pipe: records of PIPE_BUF bytes stay whole.
// sitegen: lanes="reader"
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { writers = 8, records = 50 };

int main(void) {
  char record[PIPE_BUF];
  int ends[2];
  if (pipe(ends) == -1) return 1;
  for (int i = 0; i < writers; i++) {
    if (fork() == 0) {
      memset(record, 'a' + i, sizeof record);
      for (int n = 0; n < records; n++) {
        if (write(ends[1], record, sizeof record) == -1) _exit(1);
      }
      _exit(0);
    }
  }
  close(ends[1]);
  FILE *all = fdopen(ends[0], "r");
  int whole = 0;
  int mixed = 0;
  while (fread(record, sizeof record, 1, all) == 1) {
    char *same = record + 1;
    int alike = memcmp(record, same, sizeof record - 1) == 0;
    alike ? whole++ : mixed++;
  }
  while (wait(NULL) > 0);
  printf("%d records whole, %d mixed\n", whole, mixed);
}
