// What a shell does for `echo … | tr`: two children, one pipe.
// sitegen: lanes="shell, echo, tr"
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.hide
static void check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
}

// snippet.show
int main(void) {
  int ends[2];
  check(pipe(ends), "pipe");

  pid_t left = fork();
  check(left, "fork");
  if (left == 0) {
    check(dup2(ends[1], STDOUT_FILENO), "dup2");
    close(ends[0]);
    close(ends[1]);
    execlp("echo", "echo", "siblings can talk", (char *)NULL);
    check(-1, "execlp");
  }
  pid_t right = fork();
  check(right, "fork");
  if (right == 0) {
    check(dup2(ends[0], STDIN_FILENO), "dup2");
    close(ends[0]);
    close(ends[1]);
    execlp("tr", "tr", "a-z", "A-Z", (char *)NULL);
    check(-1, "execlp");
  }
  close(ends[0]);
  close(ends[1]);  // while a writer is left, tr waits for more
  while (wait(NULL) > 0) continue;
}
