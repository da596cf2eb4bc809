// A free lock needs no kernel, even where every call is fatal.
// sitegen: lanes="parent, lucky, unlucky"
// snippet.hide
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void forbidEveryCallButExit(void) {
  struct sock_filter lines[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
               offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_exit_group, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
  };
  struct sock_fprog rules = {4, lines};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1) abort();
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules) == -1) abort();
}

// snippet.show
static const char *lockThousandTimes(pthread_mutex_t *lock) {
  pid_t child = fork();
  if (child == -1) return "no child";
  if (child == 0) {
    forbidEveryCallButExit();
    for (int i = 0; i < 1000; i++) {
      pthread_mutex_lock(lock);
      pthread_mutex_unlock(lock);
    }
    syscall(SYS_exit_group, 0);
  }
  int status;
  if (waitpid(child, &status, 0) == -1) return "lost";
  if (WIFEXITED(status)) return "no call was made";
  return WTERMSIG(status) == SIGSYS ? "killed, for a call" : "killed";
}

// snippet.hide
int main(void) {
  pthread_mutex_t *lock = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
                               MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (lock == MAP_FAILED) return 1;
  pthread_mutexattr_t kind;
  if (pthread_mutexattr_init(&kind) != 0) return 1;
  int shared = PTHREAD_PROCESS_SHARED;
  if (pthread_mutexattr_setpshared(&kind, shared) != 0) return 1;
  if (pthread_mutex_init(lock, &kind) != 0) return 1;
  // snippet.show
  // In main; the lock is in shared memory, and free.
  printf("free: %s\n", lockThousandTimes(lock));
  if (pthread_mutex_lock(lock) != 0) return 1;
  printf("taken: %s\n", lockThousandTimes(lock));
  // snippet.hide
}
