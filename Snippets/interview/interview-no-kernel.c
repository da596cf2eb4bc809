// A store into shared memory, when every system call is fatal.
// sitegen: lanes="parent, child"
// snippet.hide
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static void forbidEveryCall(void) {
  struct sock_filter never =
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  struct sock_fprog rules = {1, &never};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1) abort();
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules) == -1) abort();
}

int main(void) {
  volatile int *number = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
                              MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (number == MAP_FAILED) return 1;
  pid_t child = fork();
  if (child == -1) return 1;
  if (child == 0) {
    forbidEveryCall();
    *number = 42;
    _exit(0);  // a system call
  }
  int status;
  if (waitpid(child, &status, 0) == -1) return 1;
  printf("number: %d\n", *number);
  printf("the exit was fatal: %d\n", WTERMSIG(status) == SIGSYS);
}
