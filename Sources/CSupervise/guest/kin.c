/* Which role a process belongs to: its parent's, or where it is an orphan, the one it was born
 * into. And which processes are tracers', who belong to nobody. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Twice as many as births are ever told of. */
enum { KIN_MAX = 2 * EVENTS_MAX };

static struct kin {
  pid_t pid; /* 0: a free place */
  int role;
  int is_tracer; /* a program is one at first, which sets itself up and then becomes the program */
} table[KIN_MAX];
static int known_count;

/* Where that process is, or would be. */
static struct kin *place_of(pid_t pid) {
  uint32_t index = (uint32_t)pid % KIN_MAX;
  while (table[index].pid && table[index].pid != pid) index = (index + 1) % KIN_MAX;
  return &table[index];
}

static int role_of_known(pid_t pid) {
  const struct kin *kin = place_of(pid);
  return kin->pid ? kin->role : -1;
}

/* Process ids grow with every birth, so somebody of whom nothing is known any more was probably
 * born into the role that was started last before. */
static int youngest_role_before(pid_t pid) {
  int youngest = 0;
  for (int i = 0; i < role_count; i++) {
    if (roles[i].pid <= pid && roles[i].pid > roles[youngest].pid) youngest = i;
  }
  return youngest;
}

static int role_born_into(pid_t pid, pid_t parent) {
  struct process process;
  int role = -1;
  if (role_count == 1) return 0;
  if (parent > 0 && parent != getpid()) role = role_of_known(parent);
  if (role < 0 && read_process(pid, &process)) {
    if (process.parent != getpid()) role = role_of_known(process.parent);
    if (role < 0) role = role_of_program(process.group);
  }
  return role < 0 ? youngest_role_before(pid) : role;
}

static void add(pid_t pid, int role) {
  if (known_count > KIN_MAX / 2) return;
  struct kin *kin = place_of(pid);
  known_count += !kin->pid;
  *kin = (struct kin){.pid = pid, .role = role};
}

void adopt_program(pid_t pid, int role) { add(pid, role); }

/* The role of a process, from the first word about it on; `parent` is 0 where nobody said who that
 * is. */
int know(pid_t pid, pid_t parent) {
  int role = role_of_known(pid);
  if (role < 0 && parent == 0) {
    take_events();
    role = role_of_known(pid);
  }
  if (role >= 0) return role;
  role = role_born_into(pid, parent);
  add(pid, role);
  if (role_count > 1) report(RECORD_ROLE, pid, role, 0, NULL, 0);
  return role;
}

void know_tracer(pid_t pid) {
  know(pid, getpid());
  struct kin *kin = place_of(pid);
  if (!kin->pid || kin->is_tracer) return;
  kin->is_tracer = 1;
  if (role_of_program(pid) < 0) report(RECORD_TRACER, pid, 0, 0, NULL, 0);
}

/* It has become the program. */
void know_program(pid_t pid) {
  struct kin *kin = place_of(pid);
  if (kin->pid && kin->is_tracer && role_of_program(pid) >= 0) kin->is_tracer = 0;
}

/* Whether it will never be anything else. */
int is_tracer(pid_t pid) {
  const struct kin *kin = place_of(pid);
  return kin->pid && kin->is_tracer && role_of_program(pid) < 0;
}

/* Whether what it writes is a tracer's word, its program's first steps included. */
int is_still_tracer(pid_t pid) {
  const struct kin *kin = place_of(pid);
  return kin->pid && kin->is_tracer;
}

/* Whether a process runs that program. */
int has_exe(pid_t pid, const char *path) {
  char link[64];
  struct stat its, that;
  snprintf(link, sizeof link, "/proc/%d/exe", pid);
  return stat(link, &its) == 0 && stat(path, &that) == 0 && its.st_dev == that.st_dev &&
         its.st_ino == that.st_ino;
}

#endif
