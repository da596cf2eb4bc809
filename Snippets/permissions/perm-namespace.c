// Which worlds two processes share, and who may leave one.
// sitegen: lanes="parent, child"
// snippet.hide
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static int isShared(pid_t other, const char *kind) {
  char path[64];
  struct stat mine, theirs;
  snprintf(path, sizeof path, "/proc/self/ns/%s", kind);
  if (stat(path, &mine) == -1) return 0;
  snprintf(path, sizeof path, "/proc/%d/ns/%s", other, kind);
  if (stat(path, &theirs) == -1) return 0;
  return mine.st_ino == theirs.st_ino;
}

int main(void) {
  pid_t child = fork();
  if (child == -1) return 1;
  if (child == 0) {
    pause();
    _exit(0);
  }
  const char *kinds[] = {"ipc", "pid", "net", "mnt", "user"};
  for (int i = 0; i < 5; i++) {
    int shared = isShared(child, kinds[i]);
    printf("%s: %s\n", kinds[i], shared ? "shared" : "not shared");
  }
  int result = unshare(CLONE_NEWIPC);
  printf("unshare: %s\n", result == 0 ? "done" : strerror(errno));
  if (kill(child, SIGKILL) == -1) return 1;
  return waitpid(child, NULL, 0) == -1;
}
