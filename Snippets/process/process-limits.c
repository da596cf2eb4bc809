// The longest argument that a program can be started with.
// sitegen: lanes="parent, fits, refused"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void start_with(size_t length) {
  char *word = malloc(length + 1);
  if (!word) exit(1);
  memset(word, 'x', length);
  word[length] = '\0';
  pid_t child = fork();
  if (child == -1) exit(1);
  if (child == 0) {
    execlp("true", "true", word, (char *)NULL);
    _exit(errno == E2BIG ? 7 : 1);
  }
  int status;
  if (wait(&status) == -1) exit(1);
  const char *result = WEXITSTATUS(status) == 7 ? "E2BIG" : "ran";
  printf("an argument of %zu bytes: %s\n", length, result);
  free(word);
}

int main(void) {
  size_t page = sysconf(_SC_PAGESIZE);
  start_with(32 * page - 1);
  start_with(32 * page);
}
