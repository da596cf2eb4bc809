/* Loaded into every program of a sandbox: tells the supervisor who was born and how each ended, and
 * makes the captured stdout line-buffered, as it is on a terminal. Otherwise it must not be felt:
 * no descriptor stays open, errno stays, and every call does what it does without us. */
#ifdef SITEGEN_GUEST

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "events.h"

static struct events *events;        /* none where there is nothing to tell */
static struct events *tracer_events; /* of a tracer, which tells that it is one and no more */
static pid_t self;

/* The next definition of a function, looked up at its first use. */
#define NEXT(name)                                                    \
  static __typeof__(&name) next;                                      \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void add(uint32_t kind, pid_t pid, pid_t other, int value) {
  int kept = errno;
  events_add(events, kind, pid, other, value);
  errno = kept;
}

static void at_fork_in_child(void) {
  int kept = errno;
  pid_t parent = self;
  self = getpid();
  events_add(events, EVENT_BIRTH, self, parent, 0);
  events_add(tracer_events, EVENT_TRACER, self, 0, 0);
  errno = kept;
}

static void at_exit(int status, void *unused) {
  (void)unused;
  add(EVENT_LEAVING, getpid(), 0, status & 0xff);
}

/* The events lie next to this library, wherever the sandbox has put it. */
static struct events *map_events(void) {
  Dl_info info;
  char path[4096];
  if (!dladdr((void *)&map_events, &info) || !info.dli_fname) return NULL;
  const char *slash = strrchr(info.dli_fname, '/');
  if (!slash || (size_t)(slash - info.dli_fname) > sizeof path - 16) return NULL;
  size_t length = (size_t)(slash - info.dli_fname);
  memcpy(path, info.dli_fname, length);
  strcpy(path + length, "/events");
  int fd = open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return NULL;
  void *memory = mmap(NULL, sizeof *events, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  return memory == MAP_FAILED ? NULL : memory;
}

static int is_captured(int fd) {
  struct stat status;
  if (!events || fstat(fd, &status) != 0 || !S_ISSOCK(status.st_mode)) return 0;
  return status.st_ino == events->capture[0] || status.st_ino == events->capture[1];
}

static int is_in_tracer(void) {
  struct stat program;
  return events && events->tracer_inode && stat("/proc/self/exe", &program) == 0 &&
         program.st_dev == events->tracer_device && program.st_ino == events->tracer_inode;
}

__attribute__((constructor)) static void begin(void) {
  int kept = errno;
  self = getpid();
  if (self != 1) {
    events = map_events();
    if (is_in_tracer()) {
      tracer_events = events;
      events = NULL;
      events_add(tracer_events, EVENT_TRACER, self, 0, 0);
    }
    events_add(events, EVENT_BIRTH, self, getppid(), 0);
    pthread_atfork(NULL, NULL, at_fork_in_child);
    on_exit(at_exit, NULL);
    if (is_captured(STDOUT_FILENO)) setvbuf(stdout, NULL, _IOLBF, 0);
  }
  errno = kept;
}

/* The wait family: the status that the parent saw. */

static void saw(pid_t pid, int status) {
  if (pid > 0 && (WIFEXITED(status) || WIFSIGNALED(status))) {
    add(EVENT_WAITED, pid, getpid(), status);
  }
}

pid_t waitpid(pid_t pid, int *status, int options) {
  NEXT(waitpid);
  int seen = 0;
  pid_t result = next(pid, &seen, options);
  saw(result, seen);
  if (status && result > 0) *status = seen;
  return result;
}

pid_t wait(int *status) { return waitpid(-1, status, 0); }

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage) {
  NEXT(wait4);
  int seen = 0;
  pid_t result = next(pid, &seen, options, usage);
  saw(result, seen);
  if (status && result > 0) *status = seen;
  return result;
}

pid_t wait3(int *status, int options, struct rusage *usage) {
  return wait4(-1, status, options, usage);
}

int waitid(idtype_t type, id_t id, siginfo_t *info, int options) {
  NEXT(waitid);
  siginfo_t seen;
  memset(&seen, 0, sizeof seen);
  int result = next(type, id, &seen, options);
  if (result != 0) return result;
  if (info) *info = seen;
  if (seen.si_code == CLD_EXITED) saw(seen.si_pid, W_EXITCODE(seen.si_status, 0));
  if (seen.si_code == CLD_KILLED || seen.si_code == CLD_DUMPED) {
    saw(seen.si_pid, W_EXITCODE(0, seen.si_status));
  }
  return result;
}

/* Exits that run no handlers. */

void _exit(int status) {
  if (events) add(EVENT_LEAVING, getpid(), 0, status & 0xff);
  for (;;) syscall(SYS_exit_group, status);
}

void _Exit(int status) { _exit(status); }

/* Refusals and limits that are the program's own doing. */

pid_t fork(void) {
  NEXT(fork);
  pid_t result = next();
  if (result < 0 && errno == EAGAIN) add(EVENT_REFUSED, getpid(), 0, EAGAIN);
  return result;
}

static void note_own_limit(int resource) {
  uint32_t bit = resource == RLIMIT_CPU     ? OWN_LIMIT_CPU
                 : resource == RLIMIT_FSIZE ? OWN_LIMIT_FILE
                 : resource == RLIMIT_NPROC ? OWN_LIMIT_PROCESSES
                                            : 0;
  if (events && bit) __atomic_fetch_or(&events->own_limits, bit, __ATOMIC_RELAXED);
}

int setrlimit(__rlimit_resource_t resource, const struct rlimit *limit) {
  NEXT(setrlimit);
  note_own_limit((int)resource);
  return next(resource, limit);
}

int setrlimit64(__rlimit_resource_t resource, const struct rlimit64 *limit) {
  NEXT(setrlimit64);
  note_own_limit((int)resource);
  return next(resource, limit);
}

/* Names that were made: where they are everybody's, the supervisor removes them at the end. */

static struct name *note_name(uint32_t kind, const char *text) {
  if (!events || strlen(text) >= NAME_BYTES) return NULL;
  uint32_t index = __atomic_fetch_add(&events->name_count, 1, __ATOMIC_RELAXED);
  if (index >= NAMES_MAX) return NULL;
  strcpy(events->name[index].text, text);
  __atomic_store_n(&events->name[index].kind, kind, __ATOMIC_RELEASE);
  return &events->name[index];
}

/* Names are noted before they are made, because a process may be stopped right after; this one was
 * not made. */
static void forget(struct name *name) {
  if (name) __atomic_store_n(&name->kind, 0, __ATOMIC_RELEASE);
}

mqd_t mq_open(const char *name, int flags, ...) {
  NEXT(mq_open);
  if (!(flags & O_CREAT)) return next(name, flags);
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  struct mq_attr *attributes = va_arg(list, struct mq_attr *);
  va_end(list);
  struct name *noted = note_name(NAME_QUEUE, name);
  mqd_t result = next(name, flags, mode, attributes);
  if (result < 0) forget(noted);
  return result;
}

int shm_open(const char *name, int flags, mode_t mode) {
  NEXT(shm_open);
  struct name *noted = flags & O_CREAT ? note_name(NAME_MEMORY, name) : NULL;
  int result = next(name, flags, mode);
  if (result < 0) forget(noted);
  return result;
}

sem_t *sem_open(const char *name, int flags, ...) {
  NEXT(sem_open);
  if (!(flags & O_CREAT)) return next(name, flags);
  va_list list;
  va_start(list, flags);
  mode_t mode = va_arg(list, mode_t);
  unsigned value = va_arg(list, unsigned);
  va_end(list);
  struct name *noted = note_name(NAME_SEMAPHORE, name);
  sem_t *result = next(name, flags, mode, value);
  if (result == SEM_FAILED) forget(noted);
  return result;
}

static void note_object(uint32_t kind, int id, key_t key, int flags) {
  char text[16];
  int kept = errno;
  if (id < 0 || (key != IPC_PRIVATE && !(flags & IPC_CREAT))) return;
  snprintf(text, sizeof text, "%d", id);
  note_name(kind, text);
  errno = kept;
}

int msgget(key_t key, int flags) {
  NEXT(msgget);
  int result = next(key, flags);
  note_object(NAME_SYSTEM_V_QUEUE, result, key, flags);
  return result;
}

int semget(key_t key, int count, int flags) {
  NEXT(semget);
  int result = next(key, count, flags);
  note_object(NAME_SYSTEM_V_SEMAPHORE, result, key, flags);
  return result;
}

int shmget(key_t key, size_t size, int flags) {
  NEXT(shmget);
  int result = next(key, size, flags);
  note_object(NAME_SYSTEM_V_MEMORY, result, key, flags);
  return result;
}

/* RLIMIT_FSIZE counts a file's apparent size, so it would forbid a sparse file of 1 TiB that uses
 * nothing. A change of length alone is let pass: what is really written is limited all the same. */

static int may_lift(struct rlimit *kept) {
  if (!events || (events->own_limits & OWN_LIMIT_FILE)) return 0;
  if (getrlimit(RLIMIT_FSIZE, kept) != 0 || kept->rlim_cur == kept->rlim_max) return 0;
  struct rlimit lifted = {kept->rlim_max, kept->rlim_max};
  return syscall(SYS_prlimit64, 0, RLIMIT_FSIZE, &lifted, NULL) == 0;
}

static void lower(const struct rlimit *kept) {
  int error = errno;
  syscall(SYS_prlimit64, 0, RLIMIT_FSIZE, kept, NULL);
  errno = error;
}

int ftruncate(int fd, off_t length) {
  NEXT(ftruncate);
  struct rlimit kept;
  int error = errno, lifted = may_lift(&kept);
  errno = error;
  int result = next(fd, length);
  if (lifted) lower(&kept);
  return result;
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

#endif
