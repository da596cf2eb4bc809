/* The loop: waits for news, and knows when it is over. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

int signals;

/* A stream that nobody can write to any more is always ready: it is only drained on news. */
static int is_closed[2];

static void forget_signals(void) {
  struct signalfd_siginfo ignored[16];
  while (read(signals, ignored, sizeof ignored) > 0) continue;
}

/* False when sitegen is gone. */
static int wait_for_news(long long timeout) {
  enum { SIGNALS, CAPTURE, NOTIFIER = CAPTURE + 2, REPORT, INPUTS };
  struct pollfd ready[INPUTS + ROLES_MAX] = {
      [SIGNALS] = {signals, POLLIN, 0},
      [NOTIFIER] = {notifier, POLLIN, 0},
      [REPORT] = {options.report, 0, 0},
  };
  for (int i = 0; i < 2; i++) {
    ready[CAPTURE + i] = (struct pollfd){is_closed[i] ? -1 : capture[i], POLLIN, 0};
  }
  for (int i = 0; i < role_count; i++) {
    ready[INPUTS + i] = (struct pollfd){input_to_feed(i), POLLOUT, 0};
  }
  poll(ready, (nfds_t)(INPUTS + role_count), (int)(timeout > 0 ? timeout : 0));
  if (ready[SIGNALS].revents) forget_signals();
  for (int i = 0; i < 2; i++) is_closed[i] |= (ready[CAPTURE + i].revents & POLLHUP) != 0;
  for (int i = 0; i < role_count; i++) {
    if (ready[INPUTS + i].revents) feed_input(i);
  }
  if (ready[NOTIFIER].revents & POLLIN) answer_notice();
  return !(ready[REPORT].revents & (POLLERR | POLLHUP));
}

static long long wall_end;   /* the limit of time */
static long long end;        /* of the wait: that limit, or of the grace */
static long long next_check; /* of memory and processes */
static int waiting;          /* the first role that is not started; -1: none */
static int is_over;          /* nothing more is started; the grace has begun */
static int has_looked;       /* who sleeps at the end is compared with who slept then */

static long long least(long long left, long long right) { return left < right ? left : right; }

/* How long before the end it is looked who sleeps: at most a quarter of a short limit. */
static long long look_time(void) { return end - least(LOOK_MS, options.wall_ms / 4); }

static void begin(void) {
  long long now = clock_ms();
  end = wall_end = now + options.wall_ms;
  next_check = now + TICK_MS;
  waiting = start_due_programs();
}

/* Whether a role waits for another to fall asleep. */
static int watches_sleep(void) {
  for (int i = 0; i < role_count; i++) {
    if (!roles[i].pid && roles[i].after >= 0 && !roles[i].line) return 1;
  }
  return 0;
}

static long long time_of_next_duty(void) {
  long long next = least(next_check, has_looked ? end : look_time());
  return !is_over && watches_sleep() ? least(next, clock_ms() + CUE_TICK_MS) : next;
}

/* True when a role waits for what cannot come any more. */
static int stands_still(void) {
  for (int i = 0; i < role_count; i++) {
    if (roles[i].pid || !is_cue_lost(i)) continue;
    drain(); /* its last words may be on their way */
    if (is_cue_given(i)) continue;
    report(RECORD_STANDSTILL, 1, i, 0, NULL, 0);
    return 1;
  }
  return 0;
}

static void begin_grace(void) {
  is_over = 1;
  has_looked = 0;
  end = clock_ms() + GRACE_MS;
}

static void do_duties(void) {
  long long now = clock_ms();
  if (now >= next_check) {
    check_usage();
    next_check = clock_ms() + TICK_MS;
  }
  judge_refusal();
  if (has_looked || now < look_time()) return;
  look_at_sleepers();
  has_looked = 1;
}

/* True when the wait is over. Tracers may write on after the grace. */
static int has_come_to_end(void) {
  long long now = clock_ms();
  if (now < end) return 0;
  if (!is_over) exceed(RECORD_LIMIT_TIMEOUT);
  if (!is_over || now >= wall_end || !are_only_tracers_left()) return 1;
  end = least(now + TICK_MS, wall_end);
  return 0;
}

/* Whoever fell asleep after the look, for example because the machine was slow, is looked at once
 * more, so that chance does not decide what he is called. */
static void look_again(void) {
  long long until = clock_ms() + LOOK_AGAIN_MS;
  if (!have_others_fallen_asleep()) return;
  look_at_sleepers();
  while (reap() && clock_ms() < until && wait_for_news(until - clock_ms())) drain();
}

/* Until the programs have ended and their grace is over, or a limit is reached. */
void supervise(void) {
  begin();
  while (!exceeded && !is_alone && !is_crowded) {
    if (!wait_for_news(time_of_next_duty() - clock_ms())) break;
    drain();
    int has_children = reap();
    drain();
    if (!is_over && waiting >= 0) waiting = start_due_programs();
    if (!is_over && (have_programs_ended() || stands_still())) begin_grace();
    if (is_over && !has_children) break;
    do_duties();
    if (has_come_to_end()) break;
  }
  drain();
  if (reap() && (!exceeded || exceeded == RECORD_LIMIT_TIMEOUT)) {
    look_again();
    report_sleepers();
  }
  if (!is_over && waiting >= 0) report(RECORD_STANDSTILL, 0, waiting, 0, NULL, 0);
}

#endif
