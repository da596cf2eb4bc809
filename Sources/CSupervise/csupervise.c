#define _GNU_SOURCE
#include "csupervise.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

int cs_memory_file(const void *bytes, size_t count) {
  int fd = memfd_create("sitegen", MFD_CLOEXEC);
  const char *next = bytes;
  while (fd >= 0 && count > 0) {
    ssize_t written = write(fd, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      int error = errno;
      close(fd);
      errno = error;
      return -1;
    }
    next += written;
    count -= (size_t)written;
  }
  if (fd >= 0) lseek(fd, 0, SEEK_SET);
  return fd;
}

int cs_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int cs_spawn(
    pid_t *pid, const char *path, char *const arguments[], char *const environment[],
    const int *kept, int kept_count, int error_output) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  posix_spawnattr_init(&attributes);
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, error_output, 2);
  for (int i = 0; i < kept_count; i++) {
    /* Onto itself: that clears FD_CLOEXEC (glibc since 2.29). */
    posix_spawn_file_actions_adddup2(&actions, kept[i], kept[i]);
  }
  error = posix_spawn(pid, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

static int read_start(const char *name, const char *file, char *bytes, size_t size) {
  char path[300];
  snprintf(path, sizeof path, "/proc/%s/%s", name, file);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  ssize_t count = read(fd, bytes, size);
  close(fd);
  return (int)count;
}

/* Whether a process is alive and of that session, or was started with that word in its
 * environment. */
static int is_leftover(const char *name, pid_t leader, const char *marker) {
  char bytes[1 << 14], state;
  int session = -1, count = read_start(name, "stat", bytes, 1023);
  if (count <= 0) return 0;
  bytes[count] = 0;
  char *fields = strrchr(bytes, ')');
  if (!fields || sscanf(fields + 1, " %c %*d %*d %d", &state, &session) != 2) return 0;
  if (state == 'Z' || state == 'X') return 0;
  if (leader > 0 && session == leader) return 1;
  count = read_start(name, "environ", bytes, sizeof bytes);
  return count > 0 && memmem(bytes, (size_t)count, marker, strlen(marker)) != NULL;
}

/* Stops leftovers, and takes from them the right to have children, for good; how many still had it. */
static int hold_leftover(pid_t pid) {
  const struct rlimit none = {0, 0};
  struct rlimit before;
  int had_right = prlimit(pid, RLIMIT_NPROC, &none, &before) == 0 && before.rlim_max != 0;
  kill(pid, SIGSTOP);
  return had_right;
}

static int kill_leftover(pid_t pid) { return kill(pid, SIGKILL) == 0; }

/* The sum of what `act` says of each leftover. */
static int for_leftovers(int (*act)(pid_t), pid_t leader, const char *marker) {
  int count = 0;
  DIR *folder = opendir("/proc");
  struct dirent *entry;
  while (folder && (entry = readdir(folder))) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    if (is_leftover(entry->d_name, leader, marker)) count += act(atoi(entry->d_name));
  }
  if (folder) closedir(folder);
  return count;
}

int cs_kill_leftovers(pid_t leader, const char *marker) {
  const struct timespec pause = {0, 1000000};
  int count = 1;
  /* First they stand still: killed one by one, a fork bomb would grow as fast as it dies. */
  for (int i = 0; i < 1000 && for_leftovers(hold_leftover, leader, marker); i++) continue;
  for (int i = 0; i < 1000 && (count = for_leftovers(kill_leftover, leader, marker)); i++) {
    nanosleep(&pause, NULL);
  }
  return count == 0;
}
