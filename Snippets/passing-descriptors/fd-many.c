// How many descriptors travel in one message, and the whole ceremony.
// snippet.hide
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// snippet.show
static void send_many(int socket, int count) {
  char byte = 0;
  struct iovec bytes = {&byte, 1};
  char room[CMSG_SPACE(300 * sizeof(int))] = {0};
  struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1};
  message.msg_control = room;
  message.msg_controllen = CMSG_SPACE(count * sizeof(int));

  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(count * sizeof(int));
  int *numbers = (int *)CMSG_DATA(header);
  for (int i = 0; i < count; i++) numbers[i] = STDIN_FILENO;

  int isSent = sendmsg(socket, &message, 0) != -1;
  printf("%d: %s\n", count, isSent ? "sent" : strerror(errno));
}

int main(void) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == -1) return 1;
  send_many(ends[0], 253);
  send_many(ends[0], 254);
}
