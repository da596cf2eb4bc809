// How many system calls carry 1000 numbers, if nobody has to wait?
// sitegen: lanes=program
// snippet.hide
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { size = sizeof(long) };

static int ends[2], pair[2];
static mqd_t queue;
static sem_t space, filled;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t isFilled = PTHREAD_COND_INITIALIZER;
static pthread_cond_t isEmpty = PTHREAD_COND_INITIALIZER;
static long places[4], shelf, taken;

static void must(int isDone) {
  if (!isDone) exit(1);
}

static void throughPipe(long number) {
  must(write(ends[1], &number, size) == size);
  must(read(ends[0], &taken, size) == size);
}

static void throughQueue(long number) {
  must(mq_send(queue, (char *)&number, size, 0) == 0);
  must(mq_receive(queue, (char *)&taken, size, NULL) == size);
}

static void throughSocket(long number) {
  must(send(pair[1], &number, size, 0) == size);
  must(recv(pair[0], &taken, size, 0) == size);
}

// How often a child of this process enters the kernel.
static int entries(void (*carry)(long), int numberCount) {
  pid_t child = fork();
  must(child != -1);
  if (child == 0) {
    must(ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0);
    raise(SIGSTOP);
    for (int number = 1; number <= numberCount; number++) carry(number);
    _exit(taken == numberCount ? 0 : 1);
  }
  int status, stopCount = 0;
  must(waitpid(child, &status, 0) == child);
  while (WIFSTOPPED(status)) {
    must(ptrace(PTRACE_SYSCALL, child, NULL, NULL) == 0);
    must(waitpid(child, &status, 0) == child);
    stopCount++;
  }
  must(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  return stopCount / 2;  // it stops on the way in, and on the way out
}

static void count(const char *way, void (*carry)(long), int line) {
  printf("{\"row\": \"%s\", ", way);
  printf("\"column\": \"calls for 1000 numbers\", ");
  int calls = entries(carry, 1000) - entries(carry, 0);
  printf("\"value\": \"%d\", \"line\": %d}\n", calls, line);
  fflush(stdout);
}

static void prepare(void) {
  struct mq_attr shape = {.mq_maxmsg = 10, .mq_msgsize = size};
  queue = mq_open("/ipc", O_CREAT | O_EXCL | O_RDWR, 0600, &shape);
  must(queue != -1 && mq_unlink("/ipc") == 0);
  must(pipe(ends) == 0);
  must(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) == 0);
  must(sem_init(&space, 1, 4) == 0 && sem_init(&filled, 1, 0) == 0);
}

// snippet.show
// Pipe, queue and socket: one call to send, one to receive.
static void throughRing(long number) {
  must(sem_wait(&space) == 0);
  places[number % 4] = number;
  must(sem_post(&filled) == 0 && sem_wait(&filled) == 0);
  taken = places[number % 4];
  must(sem_post(&space) == 0);
}

static void overShelf(long number) {
  must(pthread_mutex_lock(&lock) == 0);
  shelf = number;
  must(pthread_cond_signal(&isFilled) == 0);
  must(pthread_mutex_unlock(&lock) == 0);
  must(pthread_mutex_lock(&lock) == 0);
  taken = shelf;
  must(pthread_cond_signal(&isEmpty) == 0);
  must(pthread_mutex_unlock(&lock) == 0);
}

int main(void) {
  prepare();
  count("pipe", throughPipe, __LINE__);
  count("message queue", throughQueue, __LINE__);
  count("socket", throughSocket, __LINE__);
  count("ring", throughRing, __LINE__);
  count("lock and condition", overShelf, __LINE__);
}
