/* What the files of `init` know of each other; each says at its top what it is about. */
#ifndef SITEGEN_INIT_H
#define SITEGEN_INIT_H

#define _GNU_SOURCE
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "events.h"
#include "records.h"

enum {
  LIST_MAX = 4096,      /* paths, environment entries and folders, of each kind */
  ROLES_MAX = 64,       /* programs of one run */
  TICK_MS = 20,         /* how often memory and processes are counted */
  CUE_TICK_MS = 2,      /* how often it is looked whether somebody sleeps, while one waits for that */
  GRACE_MS = 1000,      /* for those that are alive when the programs have ended: a child that prints
                           its last line still belongs to the run */
  LOOK_MS = 500,        /* who makes no move for so long before the end is asleep */
  LOOK_AGAIN_MS = 250,
  REAP_MS = 5000,       /* after SIGKILL; only a process stuck in the kernel needs longer */
  TRACER_MS = 2000,     /* for tracers to write what they know when a run is stopped */
  THREAD_SLACK = 16,    /* RLIMIT_NPROC counts threads and ourselves as well */
};

/* options.c: what sitegen asks for. */

struct options {
  int report, is_reduced, randomizes, processor /* -1: any */, notes_leftovers;
  long wall_ms, cpu_seconds, processes;
  long long memory, file_bytes, output_bytes;
  const char *directory, *events_path, *tracer;
  const char *collect[LIST_MAX], *environment[LIST_MAX], *tmpfs[LIST_MAX], *watch[LIST_MAX];
  int collects, environments, tmpfses, watches;
};

/* One program of the run. */
struct role {
  const char *name;      /* as far as a variable's name can say it */
  char **arguments;
  int input;             /* a file with all that it gets on stdin */
  int after;             /* the role it waits for; -1: none */
  const char *line;      /* what that one has to print; NULL: it has to sleep */
  pid_t pid;             /* of the program itself; 0 as long as it is not started */
  int has_ended;
};

extern struct options options;
extern struct role roles[ROLES_MAX];
extern int role_count;

int read_options(char **arguments);

/* report.c: records to sitegen. */

extern int is_alone; /* sitegen is gone: nobody listens, but everything is still to be stopped */

void report(
    uint32_t kind, int32_t pid, int32_t value, int64_t time, const void *bytes, size_t count);
_Noreturn void fail(const char *what);
long long clock_ms(void);

/* capture.c: what the programs write. */

extern int capture[2], capture_write[2];
extern long long output_seen;

void open_capture(void);
void end_capture_writing(void);
void drain(void);
void take_output(int stream, pid_t pid, int64_t time, const char *bytes, size_t count);
void stop_listening(void);

/* filter.c: system calls that need a word with us. */

extern int notifier;

void install_filter(void);
void answer_notice(void);

/* rules.c: what a program may use, and the limit that was reached. */

extern int exceeded; /* RECORD_LIMIT_…; 0: none */

void exceed(int name);
int apply_rules(void);

/* programs.c: the roles, from before their start to their end. */

void prepare_programs(void);
int start_due_programs(void);
int role_of_program(pid_t pid);
int have_programs_ended(void);
int input_to_feed(int role);
void feed_input(int role);

/* cues.c: what a role waits for. */

void hear(int role, pid_t pid, int stream, const char *bytes, size_t count);
int is_cue_given(int role);
int is_cue_lost(int role);
int waits_for_sleep(void);

/* kin.c: which role a process belongs to, and which processes are tracers'. */

void adopt_program(pid_t pid, int role);
int know(pid_t pid, pid_t parent);
void know_program(pid_t pid);
void know_tracer(pid_t pid);
int is_tracer(pid_t pid);
int is_still_tracer(pid_t pid);
int has_exe(pid_t pid, const char *path);

/* census.c: who is there. */

struct process {
  pid_t pid, parent, group;
  char state;
  int threads, exit_code, is_ours;
};

extern struct process *processes;
extern int process_count;

void list_processes(void);
int read_process(pid_t pid, struct process *process);
int is_alive(const struct process *process);
int is_of_user(pid_t pid);
long long tasks_of_user(void);

/* usage.c: memory and processes, against their limits. */

void check_usage(void);
int is_half_used(void);

/* sleepers.c: who sleeps, and in which call. */

uint64_t sleep_print(pid_t pid, long *call);
int waits_for_child(long call);
void look_at_sleepers(void);
int have_others_fallen_asleep(void);
void report_sleepers(void);

/* news.c: births and ends. */

extern struct events *events;
extern int owns_user;  /* no other run has our user: see drop */
extern int is_crowded; /* others have taken the room for our processes */

void open_events(void);
void take_events(void);
void judge_refusal(void);
int reap(void);

/* ending.c: stopping all. */

int stop_all(void);
int end_user(void);
int are_only_tracers_left(void);
void rest(void);

/* leftovers.c: what is there that was not there before. */

void note_what_is_there(void);
void report_leftovers(void);
void remove_names(void);
void clear_objects_of_user(void);
int is_shared_file_ours(const char *file, uid_t creator);

/* supervise.c: the loop. */

extern int signals;

void supervise(void);

#endif
