// The signals there are, and the state the kernel keeps of them.
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>

// snippet.hide
static void handle(int signal) {
  (void)signal;
}

// snippet.show
int main(void) {
  printf("SIGUSR1 is %d here\n", SIGUSR1);
  printf("real-time: %d to %d\n", SIGRTMIN, SIGRTMAX);

  struct sigaction action = {.sa_handler = handle};
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  if (sigaction(SIGUSR1, &action, NULL) == -1) return 1;
  if (sigprocmask(SIG_BLOCK, &blocked, NULL) == -1) return 1;
  if (raise(SIGUSR1) != 0) return 1;

  FILE *status = fopen("/proc/self/status", "r");
  if (!status) return 1;
  char line[256];
  while (fgets(line, sizeof line, status)) {
    int isPending = strncmp(line, "SigPnd", 6) == 0;
    int isBlocked = strncmp(line, "SigBlk", 6) == 0;
    int isCaught = strncmp(line, "SigCgt", 6) == 0;
    if (isPending || isBlocked || isCaught) fputs(line, stdout);
  }
}
