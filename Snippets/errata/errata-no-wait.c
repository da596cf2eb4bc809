// The program writes and ends. Its child has not read yet.
// sitegen: lanes="shell, writer, reader"
// snippet.hide
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static int readSlowly(int letter, int gate) {
  char text[16];
  if (read(gate, text, 1) == -1) return 1;  // for the prompt
  ssize_t count = read(letter, text, sizeof text);
  printf("read: %.*s\n", (int)count, text);
  return count == -1;
}

static int runProgram(int gate) {
  int letter[2];
  if (pipe(letter) == -1) return 1;
  pid_t reader = fork();
  if (reader == -1) return 1;
  if (reader == 0) return readSlowly(letter[0], gate);
  return write(letter[1], "hello", 5) != 5;  // and no wait
}

int main(void) {
  int gate[2];
  if (prctl(PR_SET_CHILD_SUBREAPER, 1) == -1) return 1;
  if (pipe(gate) == -1) return 1;
  pid_t writer = fork();
  if (writer == -1) return 1;
  if (writer == 0) return close(gate[1]) == -1 || runProgram(gate[0]);
  if (waitpid(writer, NULL, 0) == -1) return 1;
  printf("$ ready for the next command\n");
  fflush(stdout);
  close(gate[1]);
  return wait(NULL) == -1;
}
