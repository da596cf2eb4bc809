/* Who sleeps, and in which system call. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The API's word where the kernel's differs, and calls that are there on some machines only. */
static const struct {
  long number;
  const char *name;
} calls[] = {
    {SYS_read, "read"}, {SYS_readv, "readv"}, {SYS_pread64, "pread"}, {SYS_preadv, "preadv"},
    {SYS_write, "write"}, {SYS_writev, "writev"}, {SYS_pwrite64, "pwrite"},
    {SYS_pwritev, "pwritev"}, {SYS_openat, "open"}, {SYS_close, "close"}, {SYS_ioctl, "ioctl"},
    {SYS_fcntl, "fcntl"}, {SYS_flock, "flock"}, {SYS_fsync, "fsync"},
    {SYS_sendfile, "sendfile"}, {SYS_splice, "splice"}, {SYS_tee, "tee"},
    {SYS_vmsplice, "vmsplice"}, {SYS_copy_file_range, "copy_file_range"},
    {SYS_wait4, "waitpid"}, {SYS_waitid, "waitpid"},
    {SYS_futex, "futex"}, {SYS_nanosleep, "nanosleep"}, {SYS_clock_nanosleep, "nanosleep"},
    {SYS_restart_syscall, "nanosleep"},
    {SYS_ppoll, "poll"}, {SYS_pselect6, "select"}, {SYS_epoll_pwait, "epoll_wait"},
    {SYS_rt_sigtimedwait, "sigwaitinfo"}, {SYS_rt_sigsuspend, "sigsuspend"},
    {SYS_mq_timedreceive, "mq_receive"}, {SYS_mq_timedsend, "mq_send"},
    {SYS_msgrcv, "msgrcv"}, {SYS_msgsnd, "msgsnd"},
    {SYS_semop, "semop"}, {SYS_semtimedop, "semop"},
    {SYS_connect, "connect"}, {SYS_accept, "accept"}, {SYS_accept4, "accept"},
    {SYS_recvfrom, "recv"}, {SYS_recvmsg, "recvmsg"}, {SYS_recvmmsg, "recvmmsg"},
    {SYS_sendto, "send"}, {SYS_sendmsg, "sendmsg"}, {SYS_sendmmsg, "sendmmsg"},
    {SYS_io_getevents, "io_getevents"}, {SYS_ptrace, "ptrace"},
#ifdef SYS_open
    {SYS_open, "open"},
#endif
#ifdef SYS_pause
    {SYS_pause, "pause"},
#endif
#ifdef SYS_poll
    {SYS_poll, "poll"},
#endif
#ifdef SYS_select
    {SYS_select, "select"},
#endif
#ifdef SYS_epoll_wait
    {SYS_epoll_wait, "epoll_wait"},
#endif
#ifdef SYS_epoll_pwait2
    {SYS_epoll_pwait2, "epoll_wait"},
#endif
#ifdef SYS_vfork
    {SYS_vfork, "vfork"},
#endif
#ifdef SYS_clone3
    {SYS_clone3, "posix_spawn"},
#endif
    {SYS_clone, "posix_spawn"},
#ifdef SYS_io_uring_enter
    {SYS_io_uring_enter, "io_uring_enter"},
#endif
#ifdef SYS_futex_waitv
    {SYS_futex_waitv, "futex"},
#endif
};

static const char *name_of_call(long number, char other[32]) {
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (calls[i].number == number) return calls[i].name;
  }
  snprintf(other, 32, "system call %ld", number);
  return other;
}

int waits_for_child(long call) { return call == SYS_wait4 || call == SYS_waitid; }

/* A file of a thread, whole; false when it is not there any more or may not be read. */
static int read_text(pid_t pid, const char *thread, const char *file, char *text, size_t size) {
  char path[128];
  snprintf(path, sizeof path, "/proc/%d/task/%s/%s", pid, thread, file);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t count = read(fd, text, size - 1);
  close(fd);
  if (count <= 0) return 0;
  text[count] = 0;
  return 1;
}

static uint64_t hashed(uint64_t hash, const char *text) {
  for (; *text; text++) hash = (hash ^ (uint8_t)*text) * 1099511628211ULL; /* FNV-1a */
  return hash;
}

static char state_of(pid_t pid, const char *thread) {
  char text[1024];
  if (!read_text(pid, thread, "stat", text, sizeof text)) return 0;
  const char *fields = strrchr(text, ')');
  return fields && fields[1] ? fields[2] : 0;
}

/* Of a sleeping thread: changes whenever it makes a move. 0 when it does not sleep in a call. */
static uint64_t print_of_thread(pid_t pid, const char *thread, long *call) {
  char text[4096];
  if (!read_text(pid, thread, "syscall", text, sizeof text)) return 0;
  char *end;
  *call = strtol(text, &end, 10);
  if (end == text || *call < 0) return 0; /* "running", or outside of any call */
  uint64_t hash = hashed(14695981039346656037ULL, text);
  if (!read_text(pid, thread, "status", text, sizeof text)) return 0;
  const char *switches = strstr(text, "voluntary_ctxt_switches:");
  return switches ? hashed(hash, switches) : 0;
}

/* The same number as long as all threads of the process sleep and none makes a move; 0 when one is
 * awake. `call` is the first thread's. */
uint64_t sleep_print(pid_t pid, long *call) {
  char path[64];
  uint64_t sum = 0;
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *folder = opendir(path);
  struct dirent *entry;
  while (folder && (entry = readdir(folder))) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    char state = state_of(pid, entry->d_name);
    if (state == 'Z' || state == 'X') continue;
    long its;
    uint64_t print = state == 'S' ? print_of_thread(pid, entry->d_name, &its) : 0;
    if (!print) {
      sum = 0;
      break;
    }
    if (!sum) *call = its;
    sum = sum * 31 + print;
  }
  if (folder) closedir(folder);
  return sum;
}

/* What was seen some time before the end. */
static struct {
  pid_t pid;
  uint64_t print;
} *seen;
static int seen_count;

void look_at_sleepers(void) {
  list_processes();
  seen = realloc(seen, (size_t)(process_count + 1) * sizeof *seen);
  seen_count = 0;
  for (int i = 0; i < process_count; i++) {
    long call;
    if (!is_alive(&processes[i])) continue;
    seen[seen_count].pid = processes[i].pid;
    seen[seen_count++].print = sleep_print(processes[i].pid, &call);
  }
}

static int has_slept_since(pid_t pid, uint64_t print) {
  for (int i = 0; i < seen_count; i++) {
    if (seen[i].pid == pid) return seen[i].print == print;
  }
  return 0;
}

/* Whether somebody sleeps who did not when it was looked. */
int have_others_fallen_asleep(void) {
  list_processes();
  for (int i = 0; i < process_count; i++) {
    long call;
    if (!is_alive(&processes[i])) continue;
    uint64_t print = sleep_print(processes[i].pid, &call);
    if (print && !has_slept_since(processes[i].pid, print)) return 1;
  }
  return 0;
}

/* Those who have made no move since. */
void report_sleepers(void) {
  for (int i = 0; i < seen_count; i++) {
    long call;
    char other[32];
    uint64_t print = sleep_print(seen[i].pid, &call);
    if (!print || print != seen[i].print) continue;
    const char *name = name_of_call(call, other);
    report(RECORD_ASLEEP, seen[i].pid, 0, 0, name, strlen(name));
  }
}

#endif
