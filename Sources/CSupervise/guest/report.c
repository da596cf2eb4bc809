/* Records to sitegen. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int is_alone;

static void report_bytes(const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0 && !is_alone) {
    ssize_t written = write(options.report, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      is_alone = 1;
      return;
    }
    next += written;
    count -= (size_t)written;
  }
}

void report(
    uint32_t kind, int32_t pid, int32_t value, int64_t time, const void *bytes, size_t count) {
  struct record record = {kind, pid, value, (uint32_t)count, time};
  report_bytes(&record, sizeof record);
  report_bytes(bytes, count);
}

_Noreturn void fail(const char *what) {
  char text[512];
  int length = snprintf(text, sizeof text, "%s: %s", what, strerror(errno));
  if (length >= (int)sizeof text) length = sizeof text - 1;
  report(RECORD_FAILURE, 0, errno, 0, text, (size_t)length);
  _exit(1);
}

long long clock_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

#endif
