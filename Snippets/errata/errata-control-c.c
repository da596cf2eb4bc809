// Ctrl+C is a character. The terminal makes a signal of it.
// sitegen: lanes="terminal, victim"
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int keyboard = posix_openpt(O_RDWR | O_NOCTTY);
  if (keyboard == -1 || grantpt(keyboard) == -1) return 1;
  if (unlockpt(keyboard) == -1) return 1;
  pid_t program = fork();
  if (program == -1) return 1;
  if (program == 0) {
    if (setsid() == -1) return 1;
    int terminal = open(ptsname(keyboard), O_RDWR);  // now it is ours
    if (write(terminal, "!", 1) == 1) pause();
    return 1;
  }
  char ready;
  if (read(keyboard, &ready, 1) != 1) return 1;
  if (write(keyboard, "\003", 1) != 1) return 1;
  int status;
  if (waitpid(program, &status, 0) == -1) return 1;
  printf("typed one byte, 3\n");
  printf("killed by SIGINT: %d\n", WTERMSIG(status) == SIGINT);
}
