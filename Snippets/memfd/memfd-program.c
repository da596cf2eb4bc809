// A program that is in no file system: it is written, then run.
// sitegen: lanes="parent, script"
// snippet.hide
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
int main(void) {
  int program = memfd_create("program", 0);
  if (program == -1) return 1;
  const char *text = "#!/bin/sh\necho I am $0\n";
  if (write(program, text, strlen(text)) == -1) return 1;

  pid_t child = fork();
  if (child == -1) return 1;
  if (child == 0) {
    char *words[] = {"a name", NULL};
    char *environment[] = {NULL};
    fexecve(program, words, environment);
    _exit(1);
  }
  int status;
  if (waitpid(child, &status, 0) == -1) return 1;
  printf("ended with %d\n", WEXITSTATUS(status));
}
