// A parent sends two messages, and its child receives two.
// sitegen: lanes="sender, receiver"
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.hide
static int check(int result, const char *call) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

// snippet.show
int main(void) {
  struct mq_attr shape = {.mq_maxmsg = 4, .mq_msgsize = 64};
  int flags = O_CREAT | O_EXCL | O_RDWR;
  mqd_t queue = mq_open("/ipc", flags, 0600, &shape);
  check(queue, "mq_open");

  if (check(fork(), "fork") == 0) {
    char text[64];
    for (int i = 0; i < 2; i++) {
      int size = mq_receive(queue, text, sizeof text, NULL);
      check(size, "mq_receive");
      printf("received %d bytes: %.*s\n", size, size, text);
    }
    return 0;
  }
  check(mq_send(queue, "one", 3, 0), "mq_send");
  check(mq_send(queue, "two", 3, 0), "mq_send");
  printf("sent two messages\n");
  check(wait(NULL), "wait");
  check(mq_unlink("/ipc"), "mq_unlink");
}
