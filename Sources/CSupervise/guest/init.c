/* The first process of a sandbox: starts the programs, watches and records everything that their
 * processes do, stops them at a limit, and leaves none behind. It reports to sitegen in records.
 *
 *   init drop UID GID PROGRAM ARGUMENT…  becomes that user for good, then PROGRAM
 *   init drop UID GID run …              the same, then as below
 *   init drop UID GID end                the same, then ends all that this user of a run runs
 *   init run KEY=VALUE…                  supervises programs; keys: see options.c
 */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COLLECT_MAX = 512 << 20 }; /* one collected file */

static void collect(int index) {
  struct stat status;
  int fd = open(options.collect[index], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return;
  if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= COLLECT_MAX) {
    size_t count = (size_t)status.st_size;
    char *bytes = mmap(NULL, count ? count : 1, PROT_READ, MAP_PRIVATE, fd, 0);
    int is_executable = (status.st_mode & 0111) != 0;
    if (bytes != MAP_FAILED) {
      report(RECORD_FILE, index, is_executable, 0, bytes, count);
      munmap(bytes, count ? count : 1);
    }
  }
  close(fd);
}

static int clear_user(void) {
  if (!end_user()) return 0;
  clear_objects_of_user();
  return 1;
}

static void take_signals(void) {
  sigset_t mask;
  signal(SIGPIPE, SIG_IGN);
  /* What sitegen's end looks like from here is the end of the report. */
  sigfillset(&mask);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigemptyset(&mask);
  sigaddset(&mask, SIGCHLD);
  signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
}

static int run(char **arguments) {
  if (!read_options(arguments)) return 2;
  fcntl(options.report, F_SETFD, FD_CLOEXEC);
  if (options.is_reduced) {
    setsid();
    prctl(PR_SET_CHILD_SUBREAPER, 1);
  }
  /* What an earlier run left behind that was killed together with its first process. */
  if (owns_user && !clear_user()) fail("processes of an earlier run");
  prctl(PR_SET_DUMPABLE, 0); /* no program shall trace its supervisor */
  take_signals();
  open_events();
  open_capture();
  prepare_programs();
  if (options.notes_leftovers) note_what_is_there();
  install_filter();
  supervise();
  if (!stop_all() && options.is_reduced) return 1;
  drain();
  take_events();
  judge_refusal();
  if (is_crowded) report(RECORD_CROWDED, 0, 0, 0, NULL, 0);
  if (exceeded) report(RECORD_EXCEEDED, 0, exceeded, 0, NULL, 0);
  if (options.notes_leftovers) report_leftovers();
  for (int i = 0; i < options.collects; i++) collect(i);
  if (options.is_reduced) remove_names();
  if (owns_user) clear_user();
  report(RECORD_DONE, 0, 0, 0, NULL, 0);
  return 0;
}

static int drop(int count, char **arguments) {
  if (count < 3) return 2;
  uid_t user = (uid_t)atol(arguments[0]);
  gid_t group = (gid_t)atol(arguments[1]);
  int was_root = geteuid() == 0;
  if (setgroups(0, NULL) != 0 || setresgid(group, group, group) != 0 ||
      setresuid(user, user, user) != 0) {
    perror("unprivileged user");
    return 126;
  }
  if (chdir("/") != 0) return 126;
  owns_user = was_root && user >= RUN_USER_FIRST && user < RUN_USER_FIRST + RUN_USERS;
  if (owns_user && strcmp(arguments[2], "end") == 0) return clear_user() ? 0 : 1;
  if (strcmp(arguments[2], "run") == 0) return run(arguments + 3);
  execv(arguments[2], arguments + 2);
  perror(arguments[2]);
  return 127;
}

int main(int count, char **arguments) {
  if (count > 1 && strcmp(arguments[1], "drop") == 0) return drop(count - 2, arguments + 2);
  if (count > 1 && strcmp(arguments[1], "run") == 0) return run(arguments + 2);
  return 2;
}

#endif
