/* Who is there: /proc shows a full sandbox its own processes only, a reduced one everybody. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct process *processes;
int process_count;

static int process_capacity;

int read_process(pid_t pid, struct process *process) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t count = read(fd, text, sizeof text - 1);
  close(fd);
  if (count <= 0) return 0;
  text[count] = 0;
  char *fields = strrchr(text, ')'); /* the name before it may hold anything */
  if (!fields) return 0;
  *process = (struct process){.pid = pid};
  sscanf(
      fields + 1, " %c %d %d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %d",
      &process->state, &process->parent, &process->group, &process->threads);
  char *last = strrchr(fields, ' ');
  if (last) process->exit_code = atoi(last);
  return 1;
}

static int compare_pids(const void *left, const void *right) {
  return ((const struct process *)left)->pid - ((const struct process *)right)->pid;
}

static int is_pid_ours(pid_t pid) {
  struct process wanted = {.pid = pid};
  const struct process *found = bsearch(
      &wanted, processes, (size_t)process_count, sizeof wanted, compare_pids);
  return found && found->is_ours;
}

/* Parents mostly have the smaller number, so that few passes do. */
static void mark_ours(void) {
  pid_t self = getpid();
  qsort(processes, (size_t)process_count, sizeof *processes, compare_pids);
  for (int changed = 1; changed;) {
    changed = 0;
    for (int i = 0; i < process_count; i++) {
      struct process *child = &processes[i];
      if (child->is_ours || child->pid == self) continue;
      if (options.is_reduced && child->parent != self && !is_pid_ours(child->parent)) continue;
      child->is_ours = changed = 1;
    }
  }
}

static void mark_tracers(void) {
  if (!options.tracer) return;
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (process->is_ours && has_exe(process->pid, options.tracer)) know_tracer(process->pid);
  }
}

void list_processes(void) {
  process_count = 0;
  DIR *folder = opendir("/proc");
  struct dirent *entry;
  while (folder && (entry = readdir(folder))) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    if (process_count == process_capacity) {
      process_capacity = process_capacity ? process_capacity * 2 : 256;
      processes = realloc(processes, (size_t)process_capacity * sizeof *processes);
    }
    if (read_process(atoi(entry->d_name), &processes[process_count])) process_count++;
  }
  if (folder) closedir(folder);
  mark_ours();
  mark_tracers();
}

/* Tracers do not count. */
int is_alive(const struct process *process) {
  return process->is_ours && process->state != 'Z' && process->state != 'X' &&
         !is_tracer(process->pid);
}

int is_of_user(pid_t pid) {
  char path[64];
  struct stat status;
  snprintf(path, sizeof path, "/proc/%d", pid);
  return stat(path, &status) == 0 && status.st_uid == getuid();
}

/* All that RLIMIT_NPROC counts: zombies as well. */
long long tasks_of_user(void) {
  long long tasks = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (is_of_user(processes[i].pid)) tasks += processes[i].threads;
  }
  return tasks;
}

#endif
