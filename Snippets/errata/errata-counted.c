// The same program three times. Nobody removes what it leaves.
// sitegen: lanes="shell, first run, second run, third run"
// snippet.hide
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

// snippet.show
static int runProgram(void) {
  key_t key = 0x20211013;
  int segment = shmget(key, 0, 0666 | IPC_EXCL);
  printf("with IPC_EXCL: %s\n", strerror(segment == -1 ? errno : 0));
  if (segment == -1) {
    segment = shmget(key, sizeof(int), IPC_CREAT | 0666);
  }
  if (segment == -1) return 1;
  int *number = shmat(segment, NULL, 0);
  if (number == (void *)-1) return 1;
  printf("key %06x holds %d\n", key, ++*number);
  return shmdt(number) == -1;
}

int main(void) {
  for (int run = 0; run < 3; run++) {
    fflush(stdout);
    pid_t child = fork();
    if (child == -1) return 1;
    if (child == 0) return runProgram();
    if (wait(NULL) == -1) return 1;
  }
  int segment = shmget(0x20211013, 0, 0);
  if (segment == -1) return 1;
  struct shmid_ds state;
  if (shmctl(segment, IPC_STAT, &state) == -1) return 1;
  printf("still there, used by %lu processes\n", state.shm_nattch);
  return shmctl(segment, IPC_RMID, NULL) == -1;  // what was missing
}
