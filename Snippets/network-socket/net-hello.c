// A server at a port of this machine, and a client that calls it.
// sitegen: lanes="server, client"
// snippet.hide
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
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
static void ask(const struct sockaddr *address, socklen_t size) {
  int server = check(socket(AF_INET, SOCK_STREAM, 0), "socket");
  check(connect(server, address, size), "connect");
  check(write(server, "ping", 4), "write");
  char answer[64];
  int count = check(read(server, answer, sizeof answer), "read");
  printf("the answer is %.*s\n", count, answer);
}

int main(void) {
  struct sockaddr_in name = {.sin_family = AF_INET};
  name.sin_port = htons(4000);
  name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);  // 127.0.0.1
  const struct sockaddr *address = (struct sockaddr *)&name;
  int listener = check(socket(AF_INET, SOCK_STREAM, 0), "socket");
  check(bind(listener, address, sizeof name), "bind");
  check(listen(listener, 8), "listen");

  if (check(fork(), "fork") == 0) {
    ask(address, sizeof name);
    return 0;
  }
  int client = check(accept(listener, NULL, NULL), "accept");
  char question[64];
  int count = check(read(client, question, sizeof question), "read");
  printf("asked %.*s\n", count, question);
  check(write(client, "pong", 4), "write");
  check(wait(NULL), "wait");
}
