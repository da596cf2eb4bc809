/* What a role waits for: that another one has printed a line, or that it sleeps. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <stdlib.h>
#include <string.h>

/* Who makes no move for so long, in milliseconds, sleeps: longer than a pipe to a busy process
 * takes, shorter than anybody notices. */
enum { SLEEP_MS = 10 };

/* A line of which the end is still to come. */
struct partial {
  struct partial *next;
  pid_t pid;
  int stream;
  char *bytes;
  size_t count, capacity;
};

static struct partial *partials;
static int is_line_heard[ROLES_MAX]; /* of the role that waits for it */
static struct {
  uint64_t print;
  long long since;
} sleeps[ROLES_MAX]; /* of the role that waits for it */

static struct partial *partial_of(pid_t pid, int stream) {
  struct partial *partial = partials;
  while (partial && (partial->pid != pid || partial->stream != stream)) partial = partial->next;
  if (partial) return partial;
  partial = calloc(1, sizeof *partial);
  *partial = (struct partial){.next = partials, .pid = pid, .stream = stream};
  return partials = partial;
}

static void append(struct partial *partial, const char *bytes, size_t count) {
  if (partial->count + count > partial->capacity) {
    partial->capacity = (partial->count + count) * 2;
    partial->bytes = realloc(partial->bytes, partial->capacity);
  }
  memcpy(partial->bytes + partial->count, bytes, count);
  partial->count += count;
}

static int waits_for_line(int role, int speaker) {
  const char *line = roles[role].line;
  return line && roles[role].after == speaker && !is_line_heard[role];
}

static void hear_line(int speaker, const char *bytes, size_t count) {
  for (int i = 0; i < role_count; i++) {
    if (!waits_for_line(i, speaker)) continue;
    is_line_heard[i] = memmem(bytes, count, roles[i].line, strlen(roles[i].line)) != NULL;
  }
}

static int is_awaited(int speaker) {
  for (int i = 0; i < role_count; i++) {
    if (waits_for_line(i, speaker)) return 1;
  }
  return 0;
}

/* Of the output of a process; what is longer than all output may be never comes here. */
void hear(int role, pid_t pid, int stream, const char *bytes, size_t count) {
  if (!is_awaited(role)) return;
  struct partial *partial = partial_of(pid, stream);
  const char *feed;
  while ((feed = memchr(bytes, '\n', count))) {
    size_t length = (size_t)(feed - bytes);
    append(partial, bytes, length);
    hear_line(role, partial->bytes, partial->count);
    partial->count = 0;
    bytes += length + 1;
    count -= length + 1;
  }
  append(partial, bytes, count);
}

/* Of all other processes of a role together; 0 when one of them does not sleep. */
static uint64_t print_of_others(int role) {
  uint64_t sum = 1;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (!is_alive(process) || process->pid == roles[role].pid) continue;
    if (know(process->pid, process->parent) != role) continue;
    long call;
    uint64_t print = sleep_print(process->pid, &call);
    if (!print) return 0;
    sum = sum * 31 + print;
  }
  return sum;
}

/* Whoever waits for a child that is busy will soon go on, so that is no sleep. */
static uint64_t print_of_role(int role) {
  long call;
  pid_t pid = roles[role].pid;
  if (!pid || roles[role].has_ended) return 0;
  if (options.tracer && has_exe(pid, options.tracer)) return 0; /* it is not the program yet */
  uint64_t print = sleep_print(pid, &call);
  if (!print || !waits_for_child(call)) return print;
  uint64_t others = print_of_others(role);
  return others ? print * 31 + others : 0;
}

static int is_asleep_for(int waiter) {
  uint64_t print = print_of_role(roles[waiter].after);
  long long now = clock_ms();
  if (print && print == sleeps[waiter].print) return now - sleeps[waiter].since >= SLEEP_MS;
  sleeps[waiter].print = print;
  sleeps[waiter].since = now;
  return 0;
}

int is_cue_given(int role) {
  int after = roles[role].after;
  if (after < 0) return 1;
  if (after >= role_count) return 0;
  return roles[role].line ? is_line_heard[role] : is_asleep_for(role);
}

static int is_anybody_alive_of(int role) {
  list_processes();
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (is_alive(process) && know(process->pid, process->parent) == role) return 1;
  }
  return 0;
}

/* Whether what the role waits for cannot come any more. */
int is_cue_lost(int role) {
  int after = roles[role].after;
  if (after < 0 || after >= role_count || !roles[after].has_ended) return 0;
  return !roles[role].line || !is_anybody_alive_of(after);
}

#endif
