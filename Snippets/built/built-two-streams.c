// Two processes and two streams, and each line printed once.
// sitegen: lanes="parent, child"
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  printf("before the fork\n");
  pid_t child = fork();
  if (child == -1) {
    perror("fork");
    return 1;
  }
  if (child == 0) {
    fprintf(stderr, "the child complains\n");
    return 3;
  }
  if (wait(NULL) == -1) return 1;
  printf("after the child\n");
}
