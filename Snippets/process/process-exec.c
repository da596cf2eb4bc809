// exec replaces the program; the process stays, and so do its files.
// sitegen: lanes="parent, echo, mistaken"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
static void run(const char *command) {
  pid_t child = check(fork(), "fork");
  if (child == 0) {
    printf("becoming %s\n", command);
    fflush(stdout);
    execlp(command, command, "hello", (char *)NULL);
    printf("still here: %s\n", strerror(errno));
    exit(errno == ENOENT ? 127 : 126);
  }
  int status;
  pid_t ended = check(wait(&status), "wait");
  printf("the same process: %d, ", ended == child);
  printf("exit %d\n", WEXITSTATUS(status));
  fflush(stdout);
}

int main(void) {
  run("echo");
  run("no-such-command");
}
