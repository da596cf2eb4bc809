// A parent sends two messages, and its child asks for the second.
// sitegen: lanes="sender, receiver"
// snippet.hide
#include <stdio.h>
#include <stdlib.h>
#include <sys/msg.h>
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
struct note {
  long type;
  char text[5];
};

static void receive(int queue, long type) {
  struct note note;
  int size = msgrcv(queue, &note, sizeof note.text, type, 0);
  check(size, "msgrcv");
  printf("type %ld, %d bytes: %s\n", note.type, size, note.text);
}

int main(void) {
  int queue = msgget(IPC_PRIVATE, 0600);
  check(queue, "msgget");

  if (check(fork(), "fork") == 0) {
    receive(queue, 2);
    receive(queue, 1);
    return 0;
  }
  struct note later = {1, "wait"};
  struct note now = {2, "fire"};
  check(msgsnd(queue, &later, sizeof later.text, 0), "msgsnd");
  check(msgsnd(queue, &now, sizeof now.text, 0), "msgsnd");
  check(wait(NULL), "wait");
  check(msgctl(queue, IPC_RMID, NULL), "msgctl");
}
