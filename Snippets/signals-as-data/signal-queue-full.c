// The queue of real-time signals has an end, too.
// snippet.hide
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static void report(int result, const char *call) {
  printf("%s: %s\n", call, result == -1 ? strerrorname_np(errno) : "0");
}

// snippet.show
int main(void) {
  struct rlimit three = {3, 3};
  if (setrlimit(RLIMIT_SIGPENDING, &three) == -1) {
    perror("setrlimit");
    return 1;
  }
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGRTMIN);
  sigaddset(&blocked, SIGUSR1);
  if (sigprocmask(SIG_BLOCK, &blocked, NULL) == -1) return 1;

  union sigval number = {.sival_int = 7};
  for (int i = 0; i < 4; i++) {
    report(sigqueue(getpid(), SIGRTMIN, number), "sigqueue");
  }
  report(sigqueue(getpid(), SIGUSR1, number), "sigqueue SIGUSR1");

  siginfo_t info;
  if (sigwaitinfo(&blocked, &info) == -1) return 1;
  printf("SIGUSR1 came, with %d\n", info.si_value.sival_int);
  if (sigwaitinfo(&blocked, &info) == -1) return 1;
  printf("SIGRTMIN came, with %d\n", info.si_value.sival_int);
}
