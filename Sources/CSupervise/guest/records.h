/* What the first process of a sandbox reports to sitegen: records, each followed by its bytes. */
#ifndef SITEGEN_RECORDS_H
#define SITEGEN_RECORDS_H

#include <stdint.h>

enum {
  RECORD_START = 1, /* pid: the program */
  RECORD_OUTPUT,    /* value: 0 stdout, 1 stderr; time: the kernel's, in nanoseconds; bytes */
  RECORD_BIRTH,     /* value: the parent */
  RECORD_ENDED,     /* value: wait status, from the kernel itself */
  RECORD_WAITED,    /* value: wait status, as its parent saw it; time: the parent */
  RECORD_LEAVING,   /* value: exit status, as the process said */
  RECORD_ALIVE,     /* it was alive when all were stopped; value: the parent */
  RECORD_EXCEEDED,  /* value: RECORD_LIMIT_… */
  RECORD_FILE,      /* pid: index of what was asked for; value: 1 if executable; bytes */
  RECORD_CROWDED,   /* it was refused a process because others of its user have too many */
  RECORD_FAILURE,   /* value: errno; bytes: what failed */
  RECORD_DONE,
};

enum {
  RECORD_LIMIT_TIMEOUT = 1,
  RECORD_LIMIT_CPU,
  RECORD_LIMIT_MEMORY,
  RECORD_LIMIT_PROCESSES,
  RECORD_LIMIT_FILE,
  RECORD_LIMIT_OUTPUT,
};

/* The users of reduced runs that root starts, one a run: between the ranges that systemd's list of
 * user ids gives to somebody. */
enum { RUN_USER_FIRST = 61000, RUN_USERS = 180 };

struct record {
  uint32_t kind;
  int32_t pid, value;
  uint32_t count; /* of the bytes that follow */
  int64_t time;
};

#endif
