/* What the processes of a run tell their supervisor: a ring in a file that all of them map.
 *
 * Memory, not a socket: no descriptor number changes, no system call is made, errno stays, and
 * nothing can block, so that a program behaves as it would without us. */
#ifndef SITEGEN_EVENTS_H
#define SITEGEN_EVENTS_H

#include <stdint.h>

enum {
  EVENT_BIRTH = 1,   /* other: the parent */
  EVENT_WAITED = 2,  /* other: who waited; value: the wait status of `pid` */
  EVENT_LEAVING = 3, /* value: the exit status that `pid` is about to end with */
  EVENT_REFUSED = 4, /* fork said EAGAIN */
  EVENT_TRACER = 5,  /* it is a tracer, not one of the processes that are shown */
};

enum { OWN_LIMIT_CPU = 1, OWN_LIMIT_FILE = 2, OWN_LIMIT_PROCESSES = 4 };

/* 64 processes may be born and waited for a few hundred times each before events are lost. */
enum { EVENTS_MAX = 1 << 16 };

/* Names in the kernel that outlive the processes which made them. */
enum {
  NAME_QUEUE = 1,
  NAME_MEMORY,
  NAME_SEMAPHORE,
  NAME_SYSTEM_V_QUEUE, /* text of this and the next: the id in decimal */
  NAME_SYSTEM_V_SEMAPHORE,
  NAME_SYSTEM_V_MEMORY,
};
enum { NAMES_MAX = 4096, NAME_BYTES = 256 };

struct name {
  uint32_t kind; /* written last */
  char text[NAME_BYTES];
};

struct event {
  uint32_t kind; /* written last: 0 is "not there yet" */
  int32_t pid, other, value;
};

struct events {
  uint32_t count;
  uint32_t own_limits; /* OWN_LIMIT_…: limits that the program set for itself */
  uint64_t capture[2]; /* inodes of the captured stdout and stderr */
  uint64_t tracer_device, tracer_inode; /* of the tracer's program; 0 without one */
  uint32_t name_count;
  struct name name[NAMES_MAX];
  struct event event[EVENTS_MAX];
};

static inline void events_add(
    struct events *events, uint32_t kind, int32_t pid, int32_t other, int32_t value) {
  if (!events) return;
  uint32_t index = __atomic_fetch_add(&events->count, 1, __ATOMIC_RELAXED);
  if (index >= EVENTS_MAX) return;
  struct event *event = &events->event[index];
  event->pid = pid;
  event->other = other;
  event->value = value;
  __atomic_store_n(&event->kind, kind, __ATOMIC_RELEASE);
}

#endif
