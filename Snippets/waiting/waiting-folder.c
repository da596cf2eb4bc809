// A file arrives in a folder, and the watcher is told its name.
// sitegen: trace lanes="watcher, sender"
// snippet.hide
#include <fcntl.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
int main(void) {
  if (mkdir("/tmp/inbox", 0700) == -1) return 1;
  int watcher = inotify_init1(IN_CLOEXEC);
  if (watcher == -1) return 1;
  if (inotify_add_watch(watcher, "/tmp/inbox", IN_MOVED_TO) == -1)
    return 1;

  pid_t sender = fork();
  if (sender == -1) return 1;
  if (sender == 0) {
    int letter = open("/tmp/letter", O_CREAT | O_WRONLY, 0600);
    if (letter == -1 || write(letter, "hello", 5) != 5) _exit(1);
    _exit(rename("/tmp/letter", "/tmp/inbox/letter") == -1);
  }
  union {
    struct inotify_event event;
    char room[4096];
  } news;
  if (read(watcher, &news, sizeof news) == -1) return 1;
  printf("moved here: %s\n", news.event.name);
  if (waitpid(sender, NULL, 0) == -1) return 1;
  if (unlink("/tmp/inbox/letter") == -1) return 1;
  return rmdir("/tmp/inbox") == -1;
}
