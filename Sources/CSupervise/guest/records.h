/* What the first process of a sandbox reports to sitegen: records, each followed by its bytes. */
#ifndef SITEGEN_RECORDS_H
#define SITEGEN_RECORDS_H

#include <stdint.h>

enum {
  RECORD_START = 1, /* pid: the program; value: its role */
  RECORD_OUTPUT,    /* value: 0 stdout, 1 stderr; time: the kernel's, in nanoseconds; bytes */
  RECORD_BIRTH,     /* value: the parent */
  RECORD_ENDED,     /* value: wait status, from the kernel itself */
  RECORD_WAITED,    /* value: wait status, as its parent saw it; time: the parent */
  RECORD_LEAVING,   /* value: exit status, as the process said */
  RECORD_ALIVE,     /* it was alive when all were stopped; value: the parent */
  RECORD_ASLEEP,    /* it made no move then; bytes: the call it slept in, as the API has it */
  RECORD_ROLE,      /* value: the role that the process belongs to, where there are several */
  RECORD_TRACER,    /* it is a tracer, nobody's process */
  RECORD_TRACER_OUTPUT, /* bytes: what a tracer wrote */
  RECORD_STANDSTILL, /* value: the role that waited in vain; pid: 1 when the other had ended */
  RECORD_LEFT,      /* value: RECORD_LEFT_…; bytes: the name */
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

enum {
  RECORD_LEFT_SHARED_MEMORY = 1,
  RECORD_LEFT_SEMAPHORE,
  RECORD_LEFT_QUEUE,
  RECORD_LEFT_FILE,
  RECORD_LEFT_SYSTEM_V_QUEUE,
  RECORD_LEFT_SYSTEM_V_SEMAPHORE,
  RECORD_LEFT_SYSTEM_V_MEMORY,
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
