// Who says who has sent a signal? It depends on the call.
// sitegen: lanes="receiver, sender"
// snippet.hide
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static long pretend(pid_t receiver, int code) {
  siginfo_t letter = {.si_code = code};
  letter.si_pid = 1;  // which it is not
  int number = SIGRTMIN;
  return syscall(SYS_rt_sigqueueinfo, receiver, number, &letter);
}

int main(void) {
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGRTMIN);
  if (sigprocmask(SIG_BLOCK, &awaited, NULL) == -1) return 1;
  pid_t receiver = getpid();
  pid_t sender = fork();
  if (sender == -1) return 1;
  if (sender == 0) {
    if (kill(receiver, SIGRTMIN) == -1) return 1;
    if (pretend(receiver, SI_QUEUE) == -1) return 1;
    if (pretend(receiver, SI_USER) == -1) perror("as kill");
    return 0;
  }
  for (int i = 0; i < 2; i++) {
    siginfo_t letter;
    if (sigwaitinfo(&awaited, &letter) == -1) return 1;
    const char *who = letter.si_pid == sender ? "my child" : "another";
    int isKill = letter.si_code == SI_USER;
    printf("%s: from %s\n", isKill ? "kill" : "sigqueue", who);
  }
  return wait(NULL) == -1;
}
