// The table of this process, as the kernel shows it in /proc.
// sitegen: lanes=program
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
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
  int flags = O_CREAT | O_EXCL | O_RDWR;
  int ends[2], pair[2];
  check(open("/tmp/ipc-table", flags, 0600), "open");
  check(pipe(ends), "pipe");
  check(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), "socketpair");
  check(open("/dev/null", O_RDONLY), "open");
  check(unlink("/tmp/ipc-table"), "unlink");

  for (int number = 3; number <= 8; number++) {
    char name[64], target[128] = "";
    snprintf(name, sizeof name, "/proc/self/fd/%d", number);
    check(readlink(name, target, sizeof target - 9), "readlink");
    char *inode = strchr(target, '[');  // another in every run
    if (inode) strcpy(inode, "[number]");
    printf("%d -> %s\n", number, target);
  }
  struct stat left, right;
  check(fstat(ends[0], &left), "fstat");
  check(fstat(ends[1], &right), "fstat");
  printf("the same number: %d\n", left.st_ino == right.st_ino);
}
