// A server that keeps a write end of its own, so that it sees no end
// of file when a client leaves and the next one has not come yet.
// sitegen: lanes="server, first client, second client"
// snippet.hide
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

// snippet.show
static const char *path = "/tmp/ipc-fifo";

static void send_from_child(const char *text) {
  if (check(fork(), "fork") == 0) {
    int output = check(open(path, O_WRONLY), "open");
    check(write(output, text, strlen(text)), "write");
    exit(0);
  }
  check(wait(NULL), "wait");
}

int main(void) {
  check(mkfifo(path, 0600), "mkfifo");
  int input = check(open(path, O_RDONLY | O_NONBLOCK), "open");
  int keeper = check(open(path, O_WRONLY), "open");
  check(fcntl(input, F_SETFL, 0), "fcntl");  // now reads may sleep

  FILE *requests = fdopen(input, "r");
  if (!requests) return 1;
  char line[64];
  send_from_child("report\n");
  if (fgets(line, sizeof line, requests)) printf("got %s", line);
  send_from_child("quit\n");
  if (fgets(line, sizeof line, requests)) printf("got %s", line);
  close(keeper);
  check(unlink(path), "unlink");
}
