// The same round trip on one core, on two cores, and without sleep.
// sitegen: volatile lanes=program timeout=30s cpu=25s chart="bar, x=mechanism, y=p50_us, by=place, log=y" check="p99_us >= p50_us; p50_us[mechanism=spin] < p50_us[mechanism=pipe]"
// snippet.hide
#define _GNU_SOURCE
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { size = 64, warmUpCount = 500, tripCount = 4000, there = 0, back = 1 };

struct Line {
  char bytes[size];
  sem_t isFilled;
  _Alignas(64) atomic_int sentCount;
};

static struct Line *lines;
static int pipes[2][2], counters[2], seenCount[2];
static char bytes[size];
static int firstCore, lastCore;

static void must(int isDone) {
  if (!isDone) exit(1);
}

static void writePipe(int line) { must(write(pipes[line][1], bytes, size) == size); }

static void readPipe(int line) { must(read(pipes[line][0], bytes, size) == size); }

static void addOne(int line) { must(eventfd_write(counters[line], 1) == 0); }

static void takeOne(int line) {
  eventfd_t value;
  must(eventfd_read(counters[line], &value) == 0);
}

static void storeAndPost(int line) {
  memcpy(lines[line].bytes, bytes, size);
  must(sem_post(&lines[line].isFilled) == 0);
}

static void waitAndLoad(int line) {
  must(sem_wait(&lines[line].isFilled) == 0);
  memcpy(bytes, lines[line].bytes, size);
}

static double microseconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void moveTo(int core) {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  CPU_SET(core, &cores);
  must(sched_setaffinity(0, sizeof cores, &cores) == 0);
}

static void findCores(void) {
  cpu_set_t cores;
  must(sched_getaffinity(0, sizeof cores, &cores) == 0);
  firstCore = -1;
  for (int core = 0; core < CPU_SETSIZE; core++) {
    if (!CPU_ISSET(core, &cores)) continue;
    if (firstCore == -1) firstCore = core;
    lastCore = core;
  }
}

static int byTime(const void *a, const void *b) {
  double one = *(const double *)a;
  double other = *(const double *)b;
  return (one > other) - (one < other);
}

static double times[warmUpCount + tripCount];

static void print(const char *name, const char *place, double cpuTime) {
  double *kept = times + warmUpCount;
  qsort(kept, tripCount, sizeof kept[0], byTime);
  double middle = kept[tripCount / 2];
  double slow = kept[tripCount * 99 / 100];
  double perTrip = cpuTime / (warmUpCount + tripCount);
  printf("%s,%s,%.2f,%.2f,%.2f\n", name, place, middle, slow, perTrip);
  fflush(stdout);
}

static double timeOf(struct rusage usage) {
  struct timeval user = usage.ru_utime, kernel = usage.ru_stime;
  return (user.tv_sec + kernel.tv_sec) * 1e6 + user.tv_usec + kernel.tv_usec;
}

typedef void (*Step)(int line);

// snippet.show
static void storeAndCount(int line) {
  memcpy(lines[line].bytes, bytes, size);
  lines[line].sentCount++;  // atomic
}

static void spinAndLoad(int line) {
  while (lines[line].sentCount == seenCount[line]) {
    if (firstCore == lastCore) sched_yield();  // a machine of one
  }
  seenCount[line]++;
  memcpy(bytes, lines[line].bytes, size);
}

static double goAndReturn(Step send, Step receive) {
  double start = microseconds(CLOCK_MONOTONIC);
  send(there);
  receive(back);
  return microseconds(CLOCK_MONOTONIC) - start;
}

static void answer(int core, Step send, Step receive) {
  moveTo(core);
  for (int trip = 0; trip < warmUpCount + tripCount; trip++) {
    receive(there);
    send(back);
  }
}

// snippet.hide
static void measure(const char *name, int isApart, Step send, Step receive) {
  moveTo(firstCore);
  pid_t partner = fork();
  must(partner != -1);
  if (partner == 0) {
    answer(isApart ? lastCore : firstCore, send, receive);
    _exit(0);
  }
  double start = microseconds(CLOCK_PROCESS_CPUTIME_ID);
  for (int trip = 0; trip < warmUpCount + tripCount; trip++) {
    times[trip] = goAndReturn(send, receive);
  }
  double cpuTime = microseconds(CLOCK_PROCESS_CPUTIME_ID) - start;
  struct rusage usage;
  must(wait4(partner, NULL, 0, &usage) == partner);
  print(name, isApart ? "two cores" : "one core", cpuTime + timeOf(usage));
}

int main(void) {
  int access = PROT_READ | PROT_WRITE;
  int kind = MAP_SHARED | MAP_ANONYMOUS;
  lines = mmap(NULL, 2 * sizeof *lines, access, kind, -1, 0);
  must(lines != MAP_FAILED);
  for (int line = there; line <= back; line++) {
    must(pipe(pipes[line]) == 0);
    must((counters[line] = eventfd(0, 0)) != -1);
    must(sem_init(&lines[line].isFilled, 1, 0) == 0);
  }
  findCores();
  puts("mechanism,place,p50_us,p99_us,cpu_us");
  for (int isApart = 0; isApart < 2; isApart++) {
    measure("pipe", isApart, writePipe, readPipe);
    measure("eventfd", isApart, addOne, takeOne);
    measure("semaphore", isApart, storeAndPost, waitAndLoad);
  }
  measure("spin", 1, storeAndCount, spinAndLoad);
}
