// Who holds each kind of lock? Tried, not quoted.
// sitegen: table lanes=owner
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/wait.h>
// snippet.hide
#include <unistd.h>

static int check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

static const char *names[] = {"flock", "fcntl (POSIX)", "fcntl (OFD)"};

#define fact(kind, column, isTrue)                                  \
  printf("{\"row\": \"%s\", \"column\": \"%s\", \"value\": \"%s\","   \
         " \"line\": %d}\n",                                        \
         names[kind], column, (isTrue) ? "yes" : "no", __LINE__)

static int mayLock(int file, int kind, short start);

// The same question, asked by a child that inherited the descriptor.
static int childMay(int file, int kind, short start) {
  int answer[2];
  check(pipe(answer), "pipe");
  if (check(fork(), "fork") == 0) {
    char result = mayLock(file, kind, start);
    _exit(write(answer[1], &result, 1) != 1);
  }
  char result;
  check(read(answer[0], &result, 1), "read");
  check(wait(NULL), "wait");
  close(answer[0]);
  close(answer[1]);
  return result;
}

// snippet.show
static int mayLock(int file, int kind, short start) {
  if (kind == 0) return flock(file, LOCK_EX | LOCK_NB) == 0;
  struct flock range = {.l_type = F_WRLCK, .l_len = 1};
  range.l_start = start;
  return fcntl(file, kind == 1 ? F_SETLK : F_OFD_SETLK, &range) == 0;
}

int main(void) {
  for (int kind = 0; kind < 3; kind++) {
    int file = check(open("lock", O_CREAT | O_RDWR, 0600), "open");
    int second = check(open("lock", O_RDWR), "open");
    if (!mayLock(file, kind, 0)) return 1;
    fact(kind, "I pass, opening again", mayLock(second, kind, 0));
    fact(kind, "a child passes", childMay(file, kind, 0));
    fact(kind, "locks a part only", mayLock(second, kind, 1));
    close(second);
    second = check(open("lock", O_RDWR), "open");
    fact(kind, "lost by another close", childMay(second, kind, 0));
    close(second);
    close(file);
  }
  check(unlink("lock"), "unlink");
}
