// A client says how long its word is, and the server believes it.
// sitegen: lanes="server, client"
// snippet.hide
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const key = "the key is 4711";

// snippet.show
struct Memory {
  char length[3];
  char word[7];
  char secret[16];
};

static void echo(int client) {
  struct Memory memory;
  strcpy(memory.secret, key);
  if (read(client, &memory, 10) == -1) return;
  // Here a line is missing.
  int length = atoi(memory.length);
  if (write(client, memory.word, length) == -1) return;
}

int main(void) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == -1) return 1;
  pid_t client = fork();
  if (client == -1) return 1;
  if (client == 0) {
    char answer[64] = "";
    if (write(ends[1], "23:hello..", 10) != 10) _exit(1);
    if (read(ends[1], answer, sizeof answer - 1) == -1) _exit(1);
    printf("answer: %s\n", answer);
    exit(0);
  }
  echo(ends[0]);
  return waitpid(client, NULL, 0) == -1;
}
