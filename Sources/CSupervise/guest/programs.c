/* The roles, from before their start to their end. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What a role gets on stdin. */
static struct {
  char *bytes;
  size_t count, sent;
  int write; /* -1: none, or all is sent */
} inputs[ROLES_MAX];

static void read_input(int index) {
  struct stat status;
  int fd = roles[index].input;
  if (fstat(fd, &status) != 0) fail("input");
  size_t count = (size_t)status.st_size;
  char *bytes = malloc(count + 1);
  for (size_t got = 0; got < count;) {
    ssize_t part = pread(fd, bytes + got, count - got, (off_t)got);
    if (part <= 0) fail("input");
    got += (size_t)part;
  }
  close(fd);
  inputs[index].bytes = bytes;
  inputs[index].count = count;
  inputs[index].write = -1;
}

void prepare_programs(void) {
  for (int i = 0; i < role_count; i++) read_input(i);
}

int input_to_feed(int role) { return inputs[role].write; }

void feed_input(int role) {
  int fd = inputs[role].write;
  while (fd >= 0) {
    size_t left = inputs[role].count - inputs[role].sent;
    ssize_t written = left ? write(fd, inputs[role].bytes + inputs[role].sent, left) : 0;
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) return;
    if (written > 0) inputs[role].sent += (size_t)written;
    if (written > 0 && inputs[role].sent < inputs[role].count) continue;
    close(fd);
    inputs[role].write = -1;
    return;
  }
}

static void reset_signals(void) {
  sigset_t none;
  for (int number = 1; number <= SIGRTMAX; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/* The environment of all, and where those are that were started before: `server_pid=2`. */
static char **environment_of(int role) {
  size_t count = (size_t)options.environments;
  char **environment = calloc(count + (size_t)role_count + 1, sizeof *environment);
  memcpy(environment, options.environment, count * sizeof *environment);
  for (int i = 0; i < role_count; i++) {
    if (i == role || !roles[i].pid) continue;
    asprintf(&environment[count++], "%s_pid=%d", roles[i].name, roles[i].pid);
  }
  return environment;
}

/* Why a program could not be started. */
struct refusal {
  enum { NO_PROGRAM, NO_DIRECTORY, NO_PROCESSOR } what;
  int error;
};

/* `answer` is closed by the program's start: whoever reads it gets a refusal, or the end. */
static _Noreturn void refuse_start(int answer, int what) {
  struct refusal refusal = {what, errno};
  _exit(write(answer, &refusal, sizeof refusal) == sizeof refusal ? 127 : 126);
}

static _Noreturn void become_program(int role, int input, int answer) {
  /* A group of its own in our session, as a shell gives its jobs: kill(0, …) reaches no stranger,
   * and the group is not orphaned, so that SIGTSTP stops it as usual. */
  setpgid(0, 0);
  if (options.is_reduced) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    /* Its processes compete with their supervisor, which must come first. */
    setpriority(PRIO_PROCESS, 0, 10);
  }
  dup2(input, 0);
  dup2(capture_write[0], 1);
  dup2(capture_write[1], 2);
  syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC */);
  prctl(PR_SET_DUMPABLE, 1); /* else /proc/self is root's */
  char **arguments = roles[role].arguments, **environment = environment_of(role);
  if (chdir(options.directory) != 0) refuse_start(answer, NO_DIRECTORY);
  if (!apply_rules()) refuse_start(answer, NO_PROCESSOR);
  reset_signals();
  /* A program that sitegen wrote just now may still be open for writing in a child of another
   * thread of sitegen, for as long as that child needs to reach its own execve. */
  for (int attempt = 0; attempt < 400; attempt++) {
    execve(arguments[0], arguments, environment);
    if (errno != ETXTBSY) break;
    usleep(5000);
  }
  refuse_start(answer, NO_PROGRAM);
}

static _Noreturn void fail_to_start(int role, const struct refusal *refusal) {
  char text[64];
  snprintf(text, sizeof text, "processor %d", options.processor);
  errno = refusal->error;
  if (refusal->what == NO_PROGRAM) fail(roles[role].arguments[0]);
  fail(refusal->what == NO_DIRECTORY ? options.directory : text);
}

/* Waits until it has become its program. */
static void start_program(int role) {
  int input[2], answer[2];
  struct refusal refusal;
  if (pipe2(input, O_CLOEXEC) != 0 || pipe2(answer, O_CLOEXEC) != 0) fail("pipe");
  inputs[role].write = input[1];
  fcntl(input[1], F_SETFL, O_NONBLOCK);
  pid_t pid = fork();
  if (pid < 0) fail("fork");
  if (pid == 0) become_program(role, input[0], answer[1]);
  setpgid(pid, pid);
  close(input[0]);
  close(answer[1]);
  roles[role].pid = pid;
  adopt_program(pid, role);
  report(RECORD_START, pid, role, 0, NULL, 0);
  if (read(answer[0], &refusal, sizeof refusal) == sizeof refusal) fail_to_start(role, &refusal);
  close(answer[0]);
  feed_input(role);
}

/* Starts all that need not wait, in their order; the first that must, or -1. */
int start_due_programs(void) {
  int waiting = -1;
  for (int i = 0; i < role_count; i++) {
    if (!roles[i].pid && is_cue_given(i)) start_program(i);
    if (!roles[i].pid && waiting < 0) waiting = i;
  }
  if (waiting < 0) end_capture_writing();
  return waiting;
}

/* The role whose program itself that is; -1: it is no program. */
int role_of_program(pid_t pid) {
  for (int i = 0; i < role_count; i++) {
    if (roles[i].pid && roles[i].pid == pid) return i;
  }
  return -1;
}

int have_programs_ended(void) {
  for (int i = 0; i < role_count; i++) {
    if (!roles[i].has_ended) return 0;
  }
  return 1;
}

#endif
