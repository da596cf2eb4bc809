// The smallest message there is: one byte, once, to the parent.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  pid_t child = fork();
  if (child == -1) {
    perror("fork");
    return 1;
  }
  if (child == 0) {
    exit(300);
  }
  int status;
  if (waitpid(child, &status, 0) == -1) {
    perror("waitpid");
    return 1;
  }
  printf("sent 300, got %d\n", WEXITSTATUS(status));
}
