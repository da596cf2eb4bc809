/* Stopping all, so that nothing is left. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static void report_the_living(void) {
  list_processes();
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (is_tracer(process->pid) || !process->is_ours) continue;
    know(process->pid, process->parent);
    if (is_alive(process)) report(RECORD_ALIVE, process->pid, process->parent, 0, NULL, 0);
    if (!is_alive(process) && process->parent != getpid()) {
      report(RECORD_WAITED, process->pid, process->exit_code, process->parent, NULL, 0);
    }
  }
}

/* Takes from a process the right to have children, for good: unlike a stop, no other process can
 * take that back. False when it had lost the right before. */
static int forbid_children(pid_t pid) {
  const struct rlimit none = {0, 0};
  struct rlimit before;
  return prlimit(pid, RLIMIT_NPROC, &none, &before) == 0 && before.rlim_max != 0;
}

/* Forbids all that are alive to have children, and stops them; how many still could. */
static int hold_each(void) {
  int count = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (!is_alive(&processes[i])) continue;
    count += forbid_children(processes[i].pid);
    kill(processes[i].pid, SIGSTOP);
  }
  return count;
}

/* Tracers too; how many were alive. */
static int kill_each(void) {
  int count = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (!is_alive(&processes[i]) && !is_tracer(processes[i].pid)) continue;
    count += is_alive(&processes[i]);
    kill(processes[i].pid, SIGKILL);
  }
  return count;
}

/* Whether `kill(-1, …)` reaches the processes of this run and no other: the kernel signals them all
 * at one moment, so that no fork escapes. */
static int has_all_to_itself(void) { return !options.is_reduced || owns_user; }

static void signal_programs(int number) {
  for (int i = 0; i < role_count; i++) {
    if (roles[i].pid) kill(-roles[i].pid, number);
  }
}

void rest(void) {
  struct pollfd ready = {signals, POLLIN, 0};
  poll(&ready, 1, 1);
  drain();
}

/* First all stand still, at once where the kernel can do that: so the list of those that were alive
 * is exact, and a fork bomb does not grow as fast as it dies. */
static void hold_all(void) {
  long long end = clock_ms() + REAP_MS;
  if (has_all_to_itself()) {
    kill(-1, SIGSTOP);
    return;
  }
  signal_programs(SIGSTOP);
  while (clock_ms() < end && hold_each()) rest();
}

static int signal_tracers(int number) {
  int count = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (!process->is_ours || !is_tracer(process->pid) || process->state == 'Z') continue;
    count++;
    kill(process->pid, number);
  }
  return count;
}

int are_only_tracers_left(void) {
  if (!options.tracer) return 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (is_alive(&processes[i])) return 0;
  }
  return 1;
}

/* A tracer that is asked to end writes in which call each process was, and lets them go. What they
 * do then is nobody's business. */
static void end_tracers(void) {
  long long end = clock_ms() + TRACER_MS;
  stop_listening();
  signal_tracers(SIGTERM);
  while (signal_tracers(0) && clock_ms() < end) {
    rest();
    reap();
  }
}

/* False when something is left. That nothing is left is certain: every orphan becomes our child,
 * and the kernel says that we have none. */
int stop_all(void) {
  if (!reap()) return 1;
  if (options.tracer) {
    report_the_living();
    end_tracers();
    hold_all();
  } else {
    hold_all();
    report_the_living();
  }
  if (has_all_to_itself()) kill(-1, SIGKILL);
  signal_programs(SIGKILL);
  long long end = clock_ms() + REAP_MS;
  while (clock_ms() < end) {
    int alive = kill_each();
    int has_children = reap();
    if (!alive && !has_children) return 1;
    rest();
  }
  return 0;
}

/* Ends all that our user runs but ourselves; false when something is left. */
int end_user(void) {
  long long end = clock_ms() + REAP_MS;
  for (;;) {
    int alive = 0;
    kill(-1, SIGKILL);
    list_processes();
    for (int i = 0; i < process_count; i++) {
      const struct process *process = &processes[i];
      alive += process->pid != getpid() && is_alive(process) && is_of_user(process->pid);
    }
    if (!alive || clock_ms() > end) return !alive;
    usleep(1000);
  }
}

#endif
