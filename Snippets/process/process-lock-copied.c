// fork copies one thread, and the lock that another thread held.
// sitegen: lanes="parent, child"
// snippet.hide
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int ends[2];

static void *hold(void *unused) {
  if (pthread_mutex_lock(&lock) != 0) return unused;
  if (write(ends[1], "!", 1) == 1) pause();
  return unused;
}

int main(void) {
  if (pipe(ends) == -1) return 1;
  pthread_t thread;
  if (pthread_create(&thread, NULL, hold, NULL) != 0) return 1;
  char byte;
  if (read(ends[0], &byte, 1) != 1) return 1;

  pid_t child = fork();
  if (child == -1) return 1;
  if (child == 0) {
    int error = pthread_mutex_trylock(&lock);
    printf("the lock: %s\n", strerror(error));
    printf("and nobody is here who could unlock it\n");
    return error == EBUSY ? 3 : 0;
  }
  int status;
  if (wait(&status) == -1) return 1;
  printf("exit %d\n", WEXITSTATUS(status));
}
