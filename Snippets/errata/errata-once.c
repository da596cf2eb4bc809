// signal() of System V: the handler is good for one signal.
// sitegen: lanes=program expect=signal:SIGUSR1
#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

static void handle(int number) {
  (void)number;
  if (write(STDOUT_FILENO, "handled\n", 8) == -1) _exit(1);
}

int main(void) {
  signal(SIGUSR1, handle);  // of this C library: it stays
  raise(SIGUSR1);
  raise(SIGUSR1);

  sysv_signal(SIGUSR1, handle);  // what -D_XOPEN_SOURCE=500 calls
  raise(SIGUSR1);
  raise(SIGUSR1);  // nobody handles this one
}
