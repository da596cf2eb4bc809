/* What a program may use, and the limit that was reached. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <string.h>
#include <unistd.h>

enum {
  DATA_FACTOR = 16, /* RLIMIT_DATA counts address space: a backstop far above the limit */
  USER_SLACK = 64,  /* room for what the user starts elsewhere while a run that shares its user
                       goes on */
  TRACER_SLACK = 4, /* a tracer tries itself out in children of its own */
};

int exceeded;

void exceed(int name) {
  if (!exceeded) exceeded = name;
}

static void limit(__rlimit_resource_t resource, long long soft, long long hard) {
  struct rlimit now, wanted = {(rlim_t)soft, (rlim_t)hard};
  if (getrlimit(resource, &now) == 0 && now.rlim_max < wanted.rlim_max) {
    wanted.rlim_max = now.rlim_max;
  }
  if (wanted.rlim_cur > wanted.rlim_max) wanted.rlim_cur = wanted.rlim_max;
  setrlimit(resource, &wanted);
}

static void set_limits(void) {
  long long others = options.is_reduced ? tasks_of_user() + (owns_user ? 0 : USER_SLACK) : 0;
  long long tracers = options.tracer ? (long long)role_count * TRACER_SLACK : 0;
  long long tasks = options.processes + THREAD_SLACK + others + tracers;
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

static int stay_on_processor(void) {
  cpu_set_t set;
  if (options.processor < 0) return 1;
  CPU_ZERO(&set);
  CPU_SET((size_t)options.processor, &set);
  return sched_setaffinity(0, sizeof set, &set) == 0;
}

/* For the process that will be a program; false when it cannot have its processor. */
int apply_rules(void) {
  write_text("/proc/self/oom_score_adj", "1000");
  if (!options.randomizes) personality(personality(0xffffffff) | ADDR_NO_RANDOMIZE);
  umask(022);
  set_limits();
  return stay_on_processor();
}

#endif
