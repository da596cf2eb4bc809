/* System calls that need a word with us. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum {
  BIG_WRITE = 64 << 10, /* from here on a write is taken by hand: it may not fit a packet */
  BIG_TRACED_WRITE = 192 << 10, /* three full pipes: a tracer that filters calls by seccomp does not
                                   see those that we take */
  PACKET_SLACK = 4 << 10,
};

int notifier = -1;

static uint32_t big_write(void) {
  int size = 0;
  socklen_t length = sizeof size;
  if (!options.tracer) return BIG_WRITE;
  getsockopt(capture_write[0], SOL_SOCKET, SO_SNDBUF, &size, &length);
  return size > BIG_TRACED_WRITE + PACKET_SLACK ? BIG_TRACED_WRITE : BIG_WRITE;
}

/* Notifies us of big writes to stdout and stderr: one packet cannot carry them, so that write would
 * fail there with EMSGSIZE, which no terminal says. In a reduced sandbox it also refuses
 * `kill(-1, …)`, which would reach every process of the user, and ignores signals sent to us, as
 * the first process of a namespace does. */
void install_filter(void) {
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
      FIELD(args[2]) /* the lower half */, IF(BPF_JGE, big_write(), 2, 0),
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
    fcntl(notifier, F_SETFD, FD_CLOEXEC);
    return;
  }
  /* Somebody above us listens already, or the kernel is older than 5.0: without notices. */
  code[sizeof code / sizeof *code - 2].k = SECCOMP_RET_ALLOW;
  syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
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
  ssize_t got = bytes ? process_vm_readv(pid, &here, 1, &there, 1, 0) : 0;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t time = now.tv_sec * 1000000000LL + now.tv_nsec;
  if (got > 0) take_output(stream, process_of(pid), time, bytes, (size_t)got);
  if (got < (ssize_t)wanted) exceed(RECORD_LIMIT_OUTPUT);
  free(bytes);
  return 1;
}

void answer_notice(void) {
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

#endif
