/* Memory really used, and how many processes there are, against their limits. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

static long long tasks_peak;

static long long tmpfs_used(void) {
  long long used = 0;
  struct statfs status;
  for (int i = 0; i < options.tmpfses; i++) {
    if (statfs(options.tmpfs[i], &status) != 0) continue;
    used += (long long)(status.f_blocks - status.f_bfree) * status.f_bsize;
  }
  return used;
}

/* In a reduced sandbox, where /dev/shm is everybody's. */
static long long shared_files_used(void) {
  long long used = 0;
  struct dirent *entry;
  struct stat status;
  DIR *folder = opendir("/dev/shm");
  while (folder && (entry = readdir(folder))) {
    if (fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (S_ISREG(status.st_mode) && is_shared_file_ours(entry->d_name, status.st_uid)) {
      used += (long long)status.st_blocks * 512;
    }
  }
  if (folder) closedir(folder);
  return used;
}

/* At least what the process uses: pages that it shares with others count for each. */
static long long memory_at_most(pid_t pid) {
  char path[64], text[256];
  long size = 0, resident = 0, file = 0;
  snprintf(path, sizeof path, "/proc/%d/statm", pid);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t count = read(fd, text, sizeof text - 1);
  close(fd);
  if (count <= 0) return 0;
  text[count] = 0;
  sscanf(text, "%ld %ld %ld", &size, &resident, &file);
  return (long long)resident * sysconf(_SC_PAGESIZE);
}

static int is_on_tmpfs(unsigned major_number, unsigned minor_number) {
  struct stat status;
  for (int i = 0; i < options.tmpfses; i++) {
    if (stat(options.tmpfs[i], &status) != 0) continue;
    unsigned long long device = status.st_dev;
    unsigned its_major = (unsigned)((device >> 8) & 0xfff);
    unsigned its_minor = (unsigned)((device & 0xff) | ((device >> 12) & 0xfff00));
    if (its_major == major_number && its_minor == minor_number) return 1;
  }
  return 0;
}

/* Each page divided by those who share it. Files of our tmpfs folders are counted there already,
 * other files are the page cache's, so of both only the private copies count. */
static long long memory_exactly(pid_t pid) {
  char path[64], line[4096 + 256];
  long long used = 0, kilobytes;
  int counts_all = 0;
  snprintf(path, sizeof path, "/proc/%d/smaps", pid);
  FILE *file = fopen(path, "re");
  if (!file) return 0;
  while (fgets(line, sizeof line, file)) {
    unsigned device_major, device_minor;
    unsigned long inode;
    int named = 0;
    if (sscanf(
            line, "%*lx-%*lx %*s %*lx %x:%x %lu %n", &device_major, &device_minor, &inode,
            &named) >= 3) {
      const char *name = line + named;
      int is_shared = strncmp(name, "/dev/zero", 9) == 0 || strncmp(name, "/memfd:", 7) == 0 ||
                      strncmp(name, "/SYSV", 5) == 0;
      counts_all = inode == 0 || (is_shared && !is_on_tmpfs(device_major, device_minor));
    } else if (counts_all && sscanf(line, "Pss: %lld", &kilobytes) == 1) {
      used += kilobytes * 1024;
    } else if (!counts_all && sscanf(line, "Anonymous: %lld", &kilobytes) == 1) {
      used += kilobytes * 1024;
    }
  }
  fclose(file);
  return used;
}

static long long memory_of_all(long long (*memory_of)(pid_t)) {
  long long used = options.is_reduced ? shared_files_used() : tmpfs_used();
  for (int i = 0; i < process_count; i++) {
    if (is_alive(&processes[i])) used += memory_of(processes[i].pid);
  }
  return used;
}

void check_usage(void) {
  long long alive = 0, tasks = 0;
  list_processes();
  for (int i = 0; i < process_count; i++) {
    alive += is_alive(&processes[i]);
    if (is_alive(&processes[i])) tasks += processes[i].threads;
  }
  if (tasks > tasks_peak) tasks_peak = tasks;
  if (alive > options.processes || tasks >= options.processes + THREAD_SLACK - 1) {
    exceed(RECORD_LIMIT_PROCESSES);
  }
  if (memory_of_all(memory_at_most) > options.memory &&
      memory_of_all(memory_exactly) > options.memory) {
    exceed(RECORD_LIMIT_MEMORY);
  }
}

/* Whether there ever were half as many tasks as there may be. */
int is_half_used(void) { return tasks_peak >= options.processes / 2; }

#endif
