/* The first process of a sandbox: starts the program, watches and records everything that its
 * processes do, stops them at a limit, and leaves none behind. It reports to sitegen in records.
 *
 *   init drop UID GID PROGRAM ARGUMENT…      becomes that user for good, then PROGRAM
 *   init drop UID GID run …                  the same, then as below
 *   init drop UID GID end                    the same, then ends all that this user of a run runs
 *   init run KEY=VALUE… -- PROGRAM ARGUMENT… supervises PROGRAM; keys: see read_options
 */
#ifdef SITEGEN_GUEST

#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <mqueue.h>
#include <poll.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>

#include "events.h"
#include "records.h"

enum {
  LIST_MAX = 4096,          /* collected paths, environment entries and size-limited folders */
  PACKET_MAX = 4 << 20,     /* no packet is larger: its sender's buffer is at most this */
  BIG_WRITE = 64 << 10,     /* from here on a write is taken by hand: it may not fit a packet */
  TICK_MS = 20,             /* how often memory and processes are counted */
  GRACE_MS = 1000,          /* for those that are alive when the program has ended: a child that
                               prints its last line still belongs to the run */
  REAP_MS = 5000,           /* after SIGKILL; only a process stuck in the kernel needs longer */
  DATA_FACTOR = 16,         /* RLIMIT_DATA counts address space: a backstop far above the limit */
  THREAD_SLACK = 16,        /* RLIMIT_NPROC counts threads and ourselves as well */
  USER_SLACK = 64,          /* room for what the user starts elsewhere while a run that shares its
                               user goes on */
  COLLECT_MAX = 512 << 20,  /* one collected file */
};

static struct {
  int report, input, is_reduced;
  long wall_ms, cpu_seconds, processes;
  long long memory, file_bytes, output_bytes;
  const char *directory, *events_path;
  const char *collect[LIST_MAX], *environment[LIST_MAX], *tmpfs[LIST_MAX];
  int collects, environments, tmpfses;
  char **program;
} options;

static struct events *events;
static uint32_t events_read;
static pid_t main_pid;
static int capture[2], capture_write[2], input_write = -1, signals, notifier = -1;
static int main_ended, exceeded, refused, is_alone;
static long long tasks_peak;
static int is_crowded; /* others have taken the room for our processes */
static int owns_user; /* no other run has our user: see drop */
static long long output_seen;
static size_t input_sent, input_count;
static char *input_bytes;
static char *packet;

/* Reporting. */

static void report_bytes(const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0 && !is_alone) {
    ssize_t written = write(options.report, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) { /* sitegen is gone: nobody listens, but everything is still to be stopped */
      is_alone = 1;
      return;
    }
    next += written;
    count -= (size_t)written;
  }
}

static void report(
    uint32_t kind, int32_t pid, int32_t value, int64_t time, const void *bytes, size_t count) {
  struct record record = {kind, pid, value, (uint32_t)count, time};
  report_bytes(&record, sizeof record);
  report_bytes(bytes, count);
}

static _Noreturn void fail(const char *what) {
  char text[512];
  int length = snprintf(text, sizeof text, "%s: %s", what, strerror(errno));
  report(RECORD_FAILURE, 0, errno, 0, text, (size_t)length);
  _exit(1);
}

static long long clock_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Options. */

static const char *value_of(const char *argument, const char *key) {
  size_t length = strlen(key);
  if (strncmp(argument, key, length) != 0 || argument[length] != '=') return NULL;
  return argument + length + 1;
}

static void add_to(const char **list, int *count, const char *value) {
  if (*count < LIST_MAX - 1) list[(*count)++] = value;
}

static void read_option(const char *argument) {
  const char *value;
  if ((value = value_of(argument, "report"))) options.report = atoi(value);
  if ((value = value_of(argument, "input"))) options.input = atoi(value);
  if ((value = value_of(argument, "reduced"))) options.is_reduced = atoi(value);
  if ((value = value_of(argument, "wall"))) options.wall_ms = atol(value);
  if ((value = value_of(argument, "cpu"))) options.cpu_seconds = atol(value);
  if ((value = value_of(argument, "processes"))) options.processes = atol(value);
  if ((value = value_of(argument, "memory"))) options.memory = atoll(value);
  if ((value = value_of(argument, "file"))) options.file_bytes = atoll(value);
  if ((value = value_of(argument, "output"))) options.output_bytes = atoll(value);
  if ((value = value_of(argument, "directory"))) options.directory = value;
  if ((value = value_of(argument, "events"))) options.events_path = value;
  if ((value = value_of(argument, "collect"))) {
    add_to(options.collect, &options.collects, value);
  }
  if ((value = value_of(argument, "tmpfs"))) add_to(options.tmpfs, &options.tmpfses, value);
  if ((value = value_of(argument, "env"))) {
    add_to(options.environment, &options.environments, value);
  }
}

static void read_options(char **arguments) {
  for (; *arguments && strcmp(*arguments, "--") != 0; arguments++) read_option(*arguments);
  options.program = *arguments ? arguments + 1 : arguments;
}

/* Setting up. */

static void keep_from_program(int fd) { fcntl(fd, F_SETFD, FD_CLOEXEC); }

static void open_capture(int index) {
  int pair[2], yes = 1, size = PACKET_MAX;
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) fail("socketpair");
  setsockopt(pair[0], SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);
  setsockopt(pair[0], SOL_SOCKET, SO_TIMESTAMPNS, &yes, sizeof yes);
  setsockopt(pair[1], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
  shutdown(pair[0], SHUT_WR); /* a program that reads its stdout gets the end of file */
  fcntl(pair[0], F_SETFL, O_NONBLOCK);
  capture[index] = pair[0];
  capture_write[index] = pair[1];
  struct stat status;
  if (events && fstat(pair[1], &status) == 0) events->capture[index] = status.st_ino;
}

static void open_events(void) {
  int fd = open(options.events_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 || ftruncate(fd, sizeof *events) != 0) fail(options.events_path);
  events = mmap(NULL, sizeof *events, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (events == MAP_FAILED) fail("mmap");
  close(fd);
}

static void read_input(void) {
  struct stat status;
  if (fstat(options.input, &status) != 0) fail("input");
  input_count = (size_t)status.st_size;
  input_bytes = malloc(input_count + 1);
  for (size_t got = 0; got < input_count;) {
    ssize_t count = pread(options.input, input_bytes + got, input_count - got, (off_t)got);
    if (count <= 0) fail("input");
    got += (size_t)count;
  }
  close(options.input);
}

/* Notifies us of big writes to stdout and stderr: one packet cannot carry them, so that write would
 * fail there with EMSGSIZE, which no terminal says. In a reduced sandbox it also refuses
 * `kill(-1, …)`, which would reach every process of the user, and ignores signals sent to us, as
 * the first process of a namespace does. */
static void install_filter(void) {
#if defined(__x86_64__)
  const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
#error "Say which AUDIT_ARCH this machine is"
#endif
#define FIELD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, name))
#define IF(test, value, yes, no) BPF_JUMP(BPF_JMP | BPF_K | (test), value, yes, no)
#define THEN(what) BPF_STMT(BPF_RET | BPF_K, what)
  const uint32_t refuse = options.is_reduced ? SECCOMP_RET_ERRNO | EPERM : SECCOMP_RET_ALLOW;
  const uint32_t ignore = options.is_reduced ? SECCOMP_RET_ERRNO | 0 : SECCOMP_RET_ALLOW;
  struct sock_filter code[] = {
      FIELD(arch), IF(BPF_JEQ, machine, 0, 16),
      FIELD(nr),   IF(BPF_JEQ, SYS_write, 6, 0),
      IF(BPF_JEQ, SYS_kill, 0, 13),
      FIELD(args[0]), IF(BPF_JEQ, UINT32_MAX, 0, 1), THEN(refuse),
      IF(BPF_JEQ, (uint32_t)getpid(), 0, 9), THEN(ignore),
      FIELD(args[0]), IF(BPF_JGT, 2, 6, 0), IF(BPF_JEQ, 0, 5, 0),
      FIELD(args[2]) /* the lower half */, IF(BPF_JGE, BIG_WRITE, 2, 0),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2]) + 4),
      IF(BPF_JEQ, 0, 1, 0),
      THEN(SECCOMP_RET_USER_NOTIF),
      THEN(SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {sizeof code / sizeof *code, code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail("no new privileges");
  notifier = (int)syscall(
      SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter);
  if (notifier >= 0) {
    keep_from_program(notifier);
    return;
  }
  /* Somebody above us listens already, or the kernel is older than 5.0: without notices. */
  code[sizeof code / sizeof *code - 2].k = SECCOMP_RET_ALLOW;
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
}

static void limit(__rlimit_resource_t resource, long long soft, long long hard) {
  struct rlimit now, wanted = {(rlim_t)soft, (rlim_t)hard};
  if (getrlimit(resource, &now) == 0 && now.rlim_max < wanted.rlim_max) {
    wanted.rlim_max = now.rlim_max;
  }
  if (wanted.rlim_cur > wanted.rlim_max) wanted.rlim_cur = wanted.rlim_max;
  setrlimit(resource, &wanted);
}

static long long tasks_of_user(void);

static void set_limits(void) {
  long long others = options.is_reduced ? tasks_of_user() + (owns_user ? 0 : USER_SLACK) : 0;
  long long tasks = options.processes + THREAD_SLACK + others;
  long long data = options.memory * DATA_FACTOR;
  limit(RLIMIT_CPU, options.cpu_seconds, options.cpu_seconds + 1);
  limit(RLIMIT_FSIZE, options.file_bytes, (long long)RLIM_INFINITY);
  limit(RLIMIT_NPROC, tasks, tasks);
  limit(RLIMIT_DATA, data, data);
  limit(RLIMIT_CORE, 0, 0);
  /* Not to restrain, but so that a program reads the same numbers on every machine. */
  limit(RLIMIT_STACK, 8 << 20, (long long)RLIM_INFINITY);
  limit(RLIMIT_NOFILE, 1024, 4096);
  limit(RLIMIT_MSGQUEUE, 819200, 819200);
}

static void write_text(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  if (write(fd, text, strlen(text)) < 0) { /* only a backstop: fine without */
  }
  close(fd);
}

static void reset_signals(void) {
  sigset_t none;
  for (int number = 1; number <= SIGRTMAX; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static _Noreturn void become_program(int input) {
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
  write_text("/proc/self/oom_score_adj", "1000");
  personality(personality(0xffffffff) | ADDR_NO_RANDOMIZE);
  umask(022);
  if (chdir(options.directory) != 0) {
    events_add(events, EVENT_NO_EXEC, getpid(), 1, errno);
    _exit(127);
  }
  set_limits();
  reset_signals();
  /* A program that sitegen wrote just now may still be open for writing in a child of another
   * thread of sitegen, for as long as that child needs to reach its own execve. */
  for (int attempt = 0; attempt < 400; attempt++) {
    execve(options.program[0], options.program, (char **)options.environment);
    if (errno != ETXTBSY) break;
    usleep(5000);
  }
  events_add(events, EVENT_NO_EXEC, getpid(), 0, errno);
  _exit(127);
}

static void start_program(void) {
  int input[2];
  if (pipe2(input, O_CLOEXEC) != 0) fail("pipe");
  input_write = input[1];
  fcntl(input_write, F_SETFL, O_NONBLOCK);
  main_pid = fork();
  if (main_pid < 0) fail("fork");
  if (main_pid == 0) become_program(input[0]);
  setpgid(main_pid, main_pid);
  close(input[0]);
  close(capture_write[0]);
  close(capture_write[1]);
  report(RECORD_START, main_pid, 0, 0, NULL, 0);
}

/* What the program gets on stdin. */

static void feed_input(void) {
  while (input_write >= 0) {
    size_t left = input_count - input_sent;
    ssize_t written = left ? write(input_write, input_bytes + input_sent, left) : 0;
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) return;
    if (written > 0) input_sent += (size_t)written;
    if (written > 0 && input_sent < input_count) continue;
    close(input_write);
    input_write = -1;
  }
}

/* What it writes. */

static void exceed(int name) {
  if (!exceeded) exceeded = name;
}

static void take_output(int stream, pid_t pid, int64_t time, const char *bytes, size_t count) {
  /* One byte more than allowed is enough to know; the rest of a flood goes nowhere. */
  long long room = options.output_bytes - output_seen;
  output_seen += (long long)count;
  if ((long long)count > room) exceed(RECORD_LIMIT_OUTPUT);
  if (room <= 0) return;
  if ((long long)count > room) count = (size_t)room;
  report(RECORD_OUTPUT, pid, stream, time, bytes, count);
}

static int receive(int stream) {
  char control[256];
  struct iovec vector = {packet, PACKET_MAX};
  struct msghdr message = {
      .msg_iov = &vector, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  ssize_t count = recvmsg(capture[stream], &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  if (count < 0) return errno == EINTR;
  pid_t pid = 0;
  int64_t time = 0;
  struct cmsghdr *part = CMSG_FIRSTHDR(&message);
  for (; part; part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET) continue;
    if (part->cmsg_type == SCM_CREDENTIALS) {
      pid = ((struct ucred *)(void *)CMSG_DATA(part))->pid;
    }
    if (part->cmsg_type == SCM_TIMESTAMPNS) {
      struct timespec *stamp = (struct timespec *)(void *)CMSG_DATA(part);
      time = stamp->tv_sec * 1000000000LL + stamp->tv_nsec;
    }
  }
  if (count == 0 && pid == 0) return 0; /* the end: every writer is gone */
  if (count > 0) take_output(stream, pid, time, packet, (size_t)count);
  return 1;
}

static void drain(void) {
  for (int stream = 0; stream < 2; stream++) {
    while (!(exceeded && output_seen > options.output_bytes) && receive(stream)) continue;
  }
}

static int captured_stream(pid_t pid, int fd) {
  char path[64], target[64], wanted[64];
  snprintf(path, sizeof path, "/proc/%d/fd/%d", pid, fd);
  ssize_t length = readlink(path, target, sizeof target - 1);
  if (length < 0) return -1;
  target[length] = 0;
  for (int stream = 0; stream < 2; stream++) {
    snprintf(
        wanted, sizeof wanted, "socket:[%llu]", (unsigned long long)events->capture[stream]);
    if (strcmp(target, wanted) == 0) return stream;
  }
  return -1;
}

/* Of a thread that stands in a system call, its process. */
static pid_t process_of(pid_t thread) {
  char path[64], line[256];
  snprintf(path, sizeof path, "/proc/%d/status", thread);
  FILE *file = fopen(path, "re");
  pid_t process = thread;
  while (file && fgets(line, sizeof line, file)) {
    if (sscanf(line, "Tgid: %d", &process) == 1) break;
  }
  if (file) fclose(file);
  return process;
}

/* Writes for a process what does not fit one packet; false when it shall do it itself. */
static int write_for(pid_t pid, int fd, uint64_t address, uint64_t count) {
  int stream = captured_stream(pid, fd);
  if (stream < 0) return 0;
  drain(); /* what was written before comes before */
  long long room = options.output_bytes - output_seen;
  size_t wanted = room > 0 && count > (uint64_t)room ? (size_t)room + 1 : (size_t)count;
  char *bytes = malloc(wanted);
  struct iovec here = {bytes, wanted}, there = {(void *)(uintptr_t)address, wanted};
  ssize_t got = process_vm_readv(pid, &here, 1, &there, 1, 0);
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t time = now.tv_sec * 1000000000LL + now.tv_nsec;
  if (got > 0) take_output(stream, process_of(pid), time, bytes, (size_t)got);
  if (got < (ssize_t)wanted) exceed(RECORD_LIMIT_OUTPUT);
  free(bytes);
  return 1;
}

static void answer_notice(void) {
  struct seccomp_notif notice;
  struct seccomp_notif_resp answer;
  memset(&notice, 0, sizeof notice);
  memset(&answer, 0, sizeof answer);
  if (ioctl(notifier, SECCOMP_IOCTL_NOTIF_RECV, &notice) != 0) return;
  const struct seccomp_data *call = &notice.data;
  answer.id = notice.id;
  if (write_for((pid_t)notice.pid, (int)call->args[0], call->args[1], call->args[2])) {
    answer.val = (int64_t)call->args[2];
  } else {
    answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  }
  ioctl(notifier, SECCOMP_IOCTL_NOTIF_SEND, &answer);
}

/* Who is there: /proc shows a full sandbox its own processes only, a reduced one everybody. */

struct process {
  pid_t pid, parent;
  char state;
  int threads, exit_code, is_ours;
};

static struct process *processes;
static int process_count, process_capacity;

static int read_process(const char *name, struct process *process) {
  char path[64], text[1024];
  snprintf(path, sizeof path, "/proc/%s/stat", name);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t count = read(fd, text, sizeof text - 1);
  close(fd);
  if (count <= 0) return 0;
  text[count] = 0;
  char *fields = strrchr(text, ')'); /* the name before it may hold anything */
  if (!fields) return 0;
  process->pid = atoi(name);
  process->is_ours = 0;
  process->exit_code = 0;
  sscanf(
      fields + 1, " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %d",
      &process->state, &process->parent, &process->threads);
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

static void list_processes(void) {
  process_count = 0;
  DIR *folder = opendir("/proc");
  struct dirent *entry;
  while (folder && (entry = readdir(folder))) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    if (process_count == process_capacity) {
      process_capacity = process_capacity ? process_capacity * 2 : 256;
      processes = realloc(processes, (size_t)process_capacity * sizeof *processes);
    }
    if (read_process(entry->d_name, &processes[process_count])) process_count++;
  }
  if (folder) closedir(folder);
  mark_ours();
}

static int is_alive(const struct process *process) {
  return process->is_ours && process->state != 'Z' && process->state != 'X';
}

static int is_of_user(const struct process *process) {
  char path[64];
  struct stat status;
  snprintf(path, sizeof path, "/proc/%d", process->pid);
  return stat(path, &status) == 0 && status.st_uid == getuid();
}

/* All that RLIMIT_NPROC counts: zombies as well. */
static long long tasks_of_user(void) {
  long long tasks = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (is_of_user(&processes[i])) tasks += processes[i].threads;
  }
  return tasks;
}

/* Memory really used. */

static long long tmpfs_used(void) {
  long long used = 0;
  struct statfs status;
  for (int i = 0; i < options.tmpfses; i++) {
    if (statfs(options.tmpfs[i], &status) != 0) continue;
    used += (long long)(status.f_blocks - status.f_bfree) * status.f_bsize;
  }
  return used;
}

/* At least what the process uses: pages that it shares with others count for each. */
static long long memory_at_most(pid_t pid) {
  char path[64], text[256];
  long size = 0, resident = 0, file = 0;
  snprintf(path, sizeof path, "/proc/%d/statm", pid);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t count = read(fd, text, sizeof text - 1);
  close(fd);
  if (count <= 0) return 0;
  text[count] = 0;
  sscanf(text, "%ld %ld %ld", &size, &resident, &file);
  return (long long)resident * sysconf(_SC_PAGESIZE);
}

static int is_on_tmpfs(unsigned major_number, unsigned minor_number) {
  struct stat status;
  for (int i = 0; i < options.tmpfses; i++) {
    if (stat(options.tmpfs[i], &status) != 0) continue;
    unsigned long long device = status.st_dev;
    unsigned its_major = (unsigned)((device >> 8) & 0xfff);
    unsigned its_minor = (unsigned)((device & 0xff) | ((device >> 12) & 0xfff00));
    if (its_major == major_number && its_minor == minor_number) return 1;
  }
  return 0;
}

/* Each page divided by those who share it. Files of our tmpfs folders are counted there already,
 * other files are the page cache's, so of both only the private copies count. */
static long long memory_exactly(pid_t pid) {
  char path[64], line[4096 + 256];
  long long used = 0, kilobytes;
  int counts_all = 0;
  snprintf(path, sizeof path, "/proc/%d/smaps", pid);
  FILE *file = fopen(path, "re");
  if (!file) return 0;
  while (fgets(line, sizeof line, file)) {
    unsigned device_major, device_minor;
    unsigned long inode;
    int named = 0;
    if (sscanf(
            line, "%*lx-%*lx %*s %*lx %x:%x %lu %n", &device_major, &device_minor, &inode,
            &named) >= 3) {
      const char *name = line + named;
      int is_shared = strncmp(name, "/dev/zero", 9) == 0 || strncmp(name, "/memfd:", 7) == 0 ||
                      strncmp(name, "/SYSV", 5) == 0;
      counts_all = inode == 0 || (is_shared && !is_on_tmpfs(device_major, device_minor));
    } else if (counts_all && sscanf(line, "Pss: %lld", &kilobytes) == 1) {
      used += kilobytes * 1024;
    } else if (!counts_all && sscanf(line, "Anonymous: %lld", &kilobytes) == 1) {
      used += kilobytes * 1024;
    }
  }
  fclose(file);
  return used;
}

static long long memory_of_all(long long (*memory_of)(pid_t)) {
  long long used = options.is_reduced ? 0 : tmpfs_used();
  for (int i = 0; i < process_count; i++) {
    if (is_alive(&processes[i])) used += memory_of(processes[i].pid);
  }
  return used;
}

static void check_usage(void) {
  long long alive = 0, tasks = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    alive += is_alive(&processes[i]);
    if (is_alive(&processes[i])) tasks += processes[i].threads;
  }
  if (tasks > tasks_peak) tasks_peak = tasks;
  if (alive > options.processes || tasks >= options.processes + THREAD_SLACK - 1) {
    exceed(RECORD_LIMIT_PROCESSES);
  }
  if (memory_of_all(memory_at_most) > options.memory &&
      memory_of_all(memory_exactly) > options.memory) {
    exceed(RECORD_LIMIT_MEMORY);
  }
}

/* A run that shares its user may be refused a process for what others do. */
static void judge_refusal(void) {
  if (events->own_limits & OWN_LIMIT_PROCESSES) return;
  if (!exceeded && options.is_reduced && !owns_user) {
    check_usage();
    is_crowded = !exceeded && tasks_peak < options.processes / 2;
  }
  if (!is_crowded) exceed(RECORD_LIMIT_PROCESSES);
}

/* Births and ends. */

static void take_events(void) {
  for (; events_read < EVENTS_MAX; events_read++) {
    struct event *event = &events->event[events_read];
    uint32_t kind = __atomic_load_n(&event->kind, __ATOMIC_ACQUIRE);
    if (kind == 0) return;
    if (kind == EVENT_BIRTH) report(RECORD_BIRTH, event->pid, event->other, 0, NULL, 0);
    if (kind == EVENT_WAITED) report(RECORD_WAITED, event->pid, event->value, event->other, NULL, 0);
    if (kind == EVENT_LEAVING) report(RECORD_LEAVING, event->pid, event->value, 0, NULL, 0);
    if (kind == EVENT_REFUSED) refused = 1;
    if (kind == EVENT_NO_EXEC && event->pid == main_pid) {
      errno = event->value;
      fail(event->other ? options.directory : options.program[0]);
    }
  }
}

static void judge_ending(pid_t pid, int status, const struct rusage *usage) {
  uint32_t own = events->own_limits;
  int signal_number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  long seconds = usage ? usage->ru_utime.tv_sec + usage->ru_stime.tv_sec : 0;
  int at_cpu_limit = signal_number == SIGXCPU ||
                     (signal_number == SIGKILL && pid == main_pid && seconds >= options.cpu_seconds);
  if (at_cpu_limit && !(own & OWN_LIMIT_CPU)) exceed(RECORD_LIMIT_CPU);
  if (signal_number == SIGXFSZ && !(own & OWN_LIMIT_FILE)) exceed(RECORD_LIMIT_FILE);
}

/* True while there are children. */
static int reap(void) {
  for (;;) {
    int status;
    struct rusage usage;
    pid_t pid = wait4(-1, &status, WNOHANG | __WALL, &usage);
    if (pid < 0) return errno != ECHILD;
    if (pid == 0) return 1;
    report(RECORD_ENDED, pid, status, 0, NULL, 0);
    if (!main_ended) judge_ending(pid, status, &usage);
    if (pid == main_pid) main_ended = 1;
  }
}

/* The end. */

static void report_the_living(void) {
  list_processes();
  for (int i = 0; i < process_count; i++) {
    const struct process *process = &processes[i];
    if (is_alive(process)) report(RECORD_ALIVE, process->pid, process->parent, 0, NULL, 0);
    if (process->is_ours && !is_alive(process) && process->parent != getpid()) {
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

/* How many were alive. */
static int kill_each(void) {
  int count = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    if (!is_alive(&processes[i])) continue;
    count++;
    kill(processes[i].pid, SIGKILL);
  }
  return count;
}

/* Whether `kill(-1, …)` reaches the processes of this run and no other: the kernel signals them all
 * at one moment, so that no fork escapes. */
static int has_all_to_itself(void) { return !options.is_reduced || owns_user; }

static void rest(void) {
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
  kill(-main_pid, SIGSTOP);
  while (clock_ms() < end && hold_each()) rest();
}

/* False when something is left. That nothing is left is certain: every orphan becomes our child,
 * and the kernel says that we have none. */
static int stop_all(void) {
  if (!reap()) return 1;
  hold_all();
  report_the_living();
  kill(has_all_to_itself() ? -1 : -main_pid, SIGKILL);
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
static int end_user(void) {
  long long end = clock_ms() + REAP_MS;
  for (;;) {
    int alive = 0;
    kill(-1, SIGKILL);
    list_processes();
    for (int i = 0; i < process_count; i++) {
      const struct process *process = &processes[i];
      alive += process->pid != getpid() && is_alive(process) && is_of_user(process);
    }
    if (!alive || clock_ms() > end) return !alive;
    usleep(1000);
  }
}

/* What the processes told of: a later run must not find it. */
static void remove_names(void) {
  for (int i = 0; i < NAMES_MAX; i++) {
    struct name name = {0};
    name.kind = __atomic_load_n(&events->name[i].kind, __ATOMIC_ACQUIRE);
    memcpy(name.text, events->name[i].text, NAME_BYTES - 1);
    if (name.kind == NAME_QUEUE) mq_unlink(name.text);
    if (name.kind == NAME_MEMORY) shm_unlink(name.text);
    if (name.kind == NAME_SEMAPHORE) sem_unlink(name.text);
  }
}

/* What they did not tell of, where the user is ours alone. */
static void remove_files(const char *path) {
  DIR *folder = opendir(path);
  struct dirent *entry;
  struct stat status;
  while (folder && (entry = readdir(folder))) {
    int fd = dirfd(folder);
    if (fstatat(fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (status.st_uid == getuid() && !S_ISDIR(status.st_mode)) unlinkat(fd, entry->d_name, 0);
  }
  if (folder) closedir(folder);
}

static int clear_user(void) {
  if (!end_user()) return 0;
  remove_files("/dev/shm");
  remove_files("/dev/mqueue");
  return 1;
}

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

/* The loop. */

static int wait_for_news(long long timeout) {
  struct pollfd ready[] = {
      {signals, POLLIN, 0},        {capture[0], POLLIN, 0}, {capture[1], POLLIN, 0},
      {input_write, POLLOUT, 0},   {notifier, POLLIN, 0},   {options.report, 0, 0},
  };
  /* A stream that nobody can write to any more is always ready: it is only drained on news. */
  static int is_closed[2];
  for (int stream = 0; stream < 2; stream++) {
    if (is_closed[stream]) ready[1 + stream].fd = -1;
  }
  poll(ready, sizeof ready / sizeof *ready, (int)timeout);
  if (ready[0].revents) {
    struct signalfd_siginfo ignored[16];
    while (read(signals, ignored, sizeof ignored) > 0) continue;
  }
  for (int stream = 0; stream < 2; stream++) {
    if (ready[1 + stream].revents & POLLHUP) is_closed[stream] = 1;
  }
  if (ready[3].revents) feed_input();
  if (ready[4].revents & POLLIN) answer_notice();
  return !(ready[5].revents & (POLLERR | POLLHUP));
}

static void supervise(void) {
  long long start = clock_ms(), next_check = start + TICK_MS, grace_end = 0;
  while (!exceeded && !is_alone && !is_crowded) {
    long long now = clock_ms();
    long long end = main_ended ? grace_end : start + options.wall_ms;
    long long next = end < next_check ? end : next_check;
    if (!wait_for_news(next > now ? next - now : 0)) break;
    drain();
    int has_children = reap();
    now = clock_ms();
    if (main_ended && !has_children) break;
    if (main_ended && !grace_end) grace_end = now + GRACE_MS;
    if (now >= next_check) {
      check_usage();
      take_events();
      next_check = clock_ms() + TICK_MS;
    }
    if (refused) judge_refusal();
    if (!main_ended && now >= start + options.wall_ms) exceed(RECORD_LIMIT_TIMEOUT);
    if (main_ended && now >= grace_end) break;
  }
}

static int run(char **arguments) {
  read_options(arguments);
  if (!options.program[0] || !options.events_path || !options.directory) return 2;
  keep_from_program(options.report);
  if (options.is_reduced) {
    setsid();
    prctl(PR_SET_CHILD_SUBREAPER, 1);
  }
  /* What an earlier run left behind that was killed together with its first process. */
  if (owns_user && !clear_user()) fail("processes of an earlier run");
  prctl(PR_SET_DUMPABLE, 0); /* the program must not trace its supervisor */
  signal(SIGPIPE, SIG_IGN);
  /* What sitegen's end looks like from here is the end of the report. */
  sigset_t mask;
  sigfillset(&mask);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigemptyset(&mask);
  sigaddset(&mask, SIGCHLD);
  signals = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
  packet = malloc(PACKET_MAX);
  open_events();
  open_capture(0);
  open_capture(1);
  read_input();
  install_filter();
  start_program();
  feed_input();
  supervise();
  if (!stop_all() && options.is_reduced) return 1;
  drain();
  take_events();
  if (refused) judge_refusal();
  if (is_crowded) report(RECORD_CROWDED, 0, 0, 0, NULL, 0);
  if (exceeded) report(RECORD_EXCEEDED, 0, exceeded, 0, NULL, 0);
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
