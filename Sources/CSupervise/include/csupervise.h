/* What Swift cannot say by itself about child processes, and the programs that run in sandboxes. */
#ifndef CSUPERVISE_H
#define CSUPERVISE_H

#include <stddef.h>
#include <sys/types.h>

#include "../guest/records.h"

/* A source text of the guest programs. */
struct cs_source {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/* The one at `index`, in a fixed order from 0; without a name after the last. */
struct cs_source cs_source_at(int index);

/* A file without a name that holds `count` bytes, closed on exec; -1 and errno on failure. */
int cs_memory_file(const void *bytes, size_t count);

/* A pipe, both ends closed on exec; 0, or an errno. */
int cs_pipe(int ends[2]);

/* Starts the program at `path`. Of our descriptors it gets those in `kept`, under their own
 * numbers, and `error_output` as stderr; stdin and stdout are /dev/null. 0, or an errno. */
int cs_spawn(
    pid_t *pid, const char *path, char *const arguments[], char *const environment[],
    const int *kept, int kept_count, int error_output);

/* Kills every process of the session that `leader` began (0: of none), and every other that was
 * started with `marker` in its environment, until none is left; false when some are all the same. */
int cs_kill_leftovers(pid_t leader, const char *marker);

#endif
