// How much can be waited for in one call.
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>

int main(void) {
  printf("select: numbers below %d\n", FD_SETSIZE);

  struct rlimit few = {4, 4};
  if (setrlimit(RLIMIT_NOFILE, &few) == -1) return 1;
  struct pollfd sources[5];
  for (int i = 0; i < 5; i++) {
    sources[i] = (struct pollfd){.fd = 0, .events = POLLIN};
  }
  for (nfds_t count = 4; count <= 5; count++) {
    int result = poll(sources, count, 0);
    const char *verdict = result == -1 ? strerror(errno) : "accepted";
    printf("poll of %lu: %s\n", (unsigned long)count, verdict);
  }
}
