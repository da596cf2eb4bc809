/* What the programs write: stdout and stderr are sockets that carry each write as a packet, with
 * the writer's process and the kernel's time. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PACKET_MAX = 4 << 20 }; /* no packet is larger: its sender's buffer is at most this */

int capture[2], capture_write[2];
long long output_seen;

static char *packet;
static int is_deaf;

static void open_stream(int index) {
  int pair[2], yes = 1, size = PACKET_MAX;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) fail("socketpair");
  setsockopt(pair[0], SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
  setsockopt(pair[0], SOL_SOCKET, SO_TIMESTAMPNS, &yes, sizeof yes);
  setsockopt(pair[1], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
  shutdown(pair[0], SHUT_WR); /* a program that reads its stdout gets the end of file */
  fcntl(pair[0], F_SETFL, O_NONBLOCK);
  capture[index] = pair[0];
  capture_write[index] = pair[1];
  struct stat status;
  if (events && fstat(pair[1], &status) == 0) events->capture[index] = status.st_ino;
}

void open_capture(void) {
  packet = malloc(PACKET_MAX);
  open_stream(0);
  open_stream(1);
}

/* Nobody is started any more, so that the end of both streams can be seen. */
void end_capture_writing(void) {
  for (int stream = 0; stream < 2; stream++) {
    if (capture_write[stream] >= 0) close(capture_write[stream]);
    capture_write[stream] = -1;
  }
}

void take_output(int stream, pid_t pid, int64_t time, const char *bytes, size_t count) {
  if (is_deaf) return;
  if (options.tracer) take_events();
  int role = know(pid, 0);
  if (is_still_tracer(pid)) {
    report(RECORD_TRACER_OUTPUT, pid, stream, time, bytes, count);
    return;
  }
  /* One byte more than allowed is enough to know; the rest of a flood goes nowhere. */
  long long room = options.output_bytes - output_seen;
  output_seen += (long long)count;
  if ((long long)count > room) exceed(RECORD_LIMIT_OUTPUT);
  if (room <= 0) return;
  if ((long long)count > room) count = (size_t)room;
  report(RECORD_OUTPUT, pid, stream, time, bytes, count);
  hear(role, pid, stream, bytes, count);
}

static int receive(int stream) {
  char control[256];
  struct iovec vector = {packet, PACKET_MAX};
  struct msghdr message = {
      .msg_iov = &vector, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  ssize_t count = recvmsg(capture[stream], &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  if (count < 0) return errno == EINTR;
  pid_t pid = 0;
  int64_t time = 0;
  struct cmsghdr *part = CMSG_FIRSTHDR(&message);
  for (; part; part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET) continue;
    if (part->cmsg_type == SCM_CREDENTIALS) {
      pid = ((struct ucred *)(void *)CMSG_DATA(part))->pid;
    }
    if (part->cmsg_type == SCM_TIMESTAMPNS) {
      struct timespec *stamp = (struct timespec *)(void *)CMSG_DATA(part);
      time = stamp->tv_sec * 1000000000LL + stamp->tv_nsec;
    }
  }
  if (count == 0 && pid == 0) return 0; /* the end: every writer is gone */
  if (count > 0) take_output(stream, pid, time, packet, (size_t)count);
  return 1;
}

/* Who wrote is known from the news: they come first. */
void drain(void) {
  take_events();
  for (int stream = 0; stream < 2; stream++) {
    while (!(exceeded && output_seen > options.output_bytes) && receive(stream)) continue;
  }
}

/* What comes from now on is not the programs' own doing. */
void stop_listening(void) {
  drain();
  is_deaf = 1;
}

#endif
