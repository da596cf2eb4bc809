// A file in the cache is read once, and then here and there.
// sitegen: volatile lanes=program pin=0 timeout=30s cpu=20s chart="bar, x=work, y=ms, by=way, log=y" check="ms[work=one pass, way=read] < 3*ms[work=one pass, way=map]; 3*ms[work=scattered, way=map] < ms[work=scattered, way=read]"
// snippet.hide
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { fileSize = 8 << 20, lookCount = 100000, roundCount = 9 };

static char buffer[1 << 16];
static volatile long sum;

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// One byte of each cache line.
static void add(const char *bytes, long count) {
  long found = 0;
  for (long i = 0; i < count; i += 64) found += bytes[i];
  sum += found;
}

static int makeFile(void) {
  int file = open("/tmp/ipc-data", O_CREAT | O_EXCL | O_RDWR, 0600);
  if (file == -1 || unlink("/tmp/ipc-data") == -1) fail("open");
  memset(buffer, 1, sizeof buffer);
  for (int i = 0; i < fileSize / (int)sizeof buffer; i++) {
    if (write(file, buffer, sizeof buffer) == -1) fail("write");
  }
  return file;
}

static double milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void measure(const char *work, const char *way, int file, void (*job)(int)) {
  double best = 1e9;
  for (int round = 0; round < roundCount; round++) {
    srand(1);
    double start = milliseconds();
    job(file);
    double time = milliseconds() - start;
    if (time < best) best = time;
  }
  printf("%s,%s,%.2f\n", work, way, best);
}

static const char *mapped(int file) {
  void *map = mmap(NULL, fileSize, PROT_READ, MAP_SHARED, file, 0);
  if (map == MAP_FAILED) fail("mmap");
  return map;
}

// snippet.show
static void readOnce(int file) {
  for (long place = 0; place < fileSize; place += sizeof buffer) {
    long count = pread(file, buffer, sizeof buffer, place);
    if (count == -1) fail("pread");
    add(buffer, count);
  }
}

static void mapOnce(int file) {
  const char *map = mapped(file);
  add(map, fileSize);
  munmap((void *)map, fileSize);
}

static void readScattered(int file) {
  for (int i = 0; i < lookCount; i++) {
    char byte;
    if (pread(file, &byte, 1, rand() % fileSize) == -1) fail("pread");
    sum += byte;
  }
}

static void mapScattered(int file) {
  const char *map = mapped(file);
  for (int i = 0; i < lookCount; i++) sum += map[rand() % fileSize];
  munmap((void *)map, fileSize);
}
// snippet.hide

int main(void) {
  int file = makeFile();
  puts("work,way,ms");
  measure("one pass", "read", file, readOnce);
  measure("one pass", "map", file, mapOnce);
  measure("scattered", "read", file, readScattered);
  measure("scattered", "map", file, mapScattered);
}
