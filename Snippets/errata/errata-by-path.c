// Both ends of a pipe are closed, and it is opened again: by a path.
// sitegen: lanes="owner, stranger"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
  int ends[2];
  if (pipe(ends) == -1) return 1;
  if (write(ends[1], "for anybody", 11) != 11) return 1;
  pid_t owner = getpid();
  pid_t stranger = fork();
  if (stranger == -1) return 1;
  if (stranger == 0) {
    close(ends[0]);
    close(ends[1]);
    char path[64], text[16];
    if (read(ends[0], text, 1) == -1) puts(strerror(errno));
    snprintf(path, sizeof path, "/proc/%d/fd/%d", owner, ends[0]);
    int end = open(path, O_RDONLY);
    ssize_t count = read(end, text, sizeof text);
    if (end == -1 || count == -1) return 1;
    printf("read: %.*s\n", (int)count, text);
    return 0;
  }
  return wait(NULL) == -1;
}
