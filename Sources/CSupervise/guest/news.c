/* Births and ends: what the processes tell, and what the kernel tells us as their last parent. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct events *events;
int owns_user, is_crowded;

static uint32_t events_read;
static int is_taking, is_refused;

void open_events(void) {
  struct stat tracer;
  int fd = open(options.events_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 || ftruncate(fd, sizeof *events) != 0) fail(options.events_path);
  events = mmap(NULL, sizeof *events, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (events == MAP_FAILED) fail("mmap");
  close(fd);
  if (!options.tracer) return;
  if (stat(options.tracer, &tracer) != 0) fail(options.tracer);
  events->tracer_device = tracer.st_dev;
  events->tracer_inode = tracer.st_ino;
}

/* `usage` where the kernel gave it. */
static void judge_ending(pid_t pid, int status, const struct rusage *usage) {
  uint32_t own = events->own_limits;
  int signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  long seconds = usage ? usage->ru_utime.tv_sec + usage->ru_stime.tv_sec : 0;
  int is_program = role_of_program(pid) >= 0;
  int at_cpu_limit = signal_number == SIGXCPU || (signal_number == SIGKILL && is_program &&
                                                  seconds >= options.cpu_seconds);
  if (at_cpu_limit && !(own & OWN_LIMIT_CPU)) exceed(RECORD_LIMIT_CPU);
  if (signal_number == SIGXFSZ && !(own & OWN_LIMIT_FILE)) exceed(RECORD_LIMIT_FILE);
}

static void take_event(const struct event *event, uint32_t kind) {
  pid_t pid = event->pid;
  switch (kind) {
    case EVENT_BIRTH:
      know(pid, event->other);
      know_program(pid);
      report(RECORD_BIRTH, pid, event->other, 0, NULL, 0);
      return;
    case EVENT_WAITED:
      know(pid, event->other);
      report(RECORD_WAITED, pid, event->value, event->other, NULL, 0);
      judge_ending(pid, event->value, NULL);
      return;
    case EVENT_LEAVING: report(RECORD_LEAVING, pid, event->value, 0, NULL, 0); return;
    case EVENT_REFUSED: is_refused = 1; return;
    case EVENT_TRACER:
      if (options.tracer) know_tracer(pid);
  }
}

void take_events(void) {
  if (is_taking) return;
  is_taking = 1;
  for (; events_read < EVENTS_MAX; events_read++) {
    const struct event *event = &events->event[events_read];
    uint32_t kind = __atomic_load_n(&event->kind, __ATOMIC_ACQUIRE);
    if (kind == 0) break;
    take_event(event, kind);
  }
  is_taking = 0;
}

/* A run that shares its user may be refused a process for what others do. */
void judge_refusal(void) {
  if (!is_refused || (events->own_limits & OWN_LIMIT_PROCESSES)) return;
  if (!exceeded && options.is_reduced && !owns_user) {
    check_usage();
    is_crowded = !exceeded && !is_half_used();
  }
  if (!is_crowded) exceed(RECORD_LIMIT_PROCESSES);
}

/* True while there are children. */
int reap(void) {
  for (;;) {
    int status;
    struct rusage usage;
    pid_t pid = wait4(-1, &status, WNOHANG | __WALL, &usage);
    if (pid < 0) return errno != ECHILD;
    if (pid == 0) return 1;
    int role = role_of_program(pid);
    take_events();
    know(pid, 0);
    report(RECORD_ENDED, pid, status, 0, NULL, 0);
    if (!is_tracer(pid) && !have_programs_ended()) judge_ending(pid, status, &usage);
    if (role >= 0) roles[role].has_ended = 1;
  }
}

#endif
