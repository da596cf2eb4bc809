/* What sitegen asks for: KEY=VALUE for the whole run, then for each role `role=NAME`, its own keys,
 * and last `count=N` with the N words of its program. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <stdlib.h>
#include <string.h>

struct options options = {.processor = -1};
struct role roles[ROLES_MAX];
int role_count;

static const char *value_of(const char *argument, const char *key) {
  size_t length = strlen(key);
  if (strncmp(argument, key, length) != 0 || argument[length] != '=') return NULL;
  return argument + length + 1;
}

static void add_to(const char **list, int *count, const char *value) {
  if (*count < LIST_MAX - 1) list[(*count)++] = value;
}

static void read_option(const char *argument) {
  const char *value;
  if ((value = value_of(argument, "report"))) options.report = atoi(value);
  if ((value = value_of(argument, "reduced"))) options.is_reduced = atoi(value);
  if ((value = value_of(argument, "wall"))) options.wall_ms = atol(value);
  if ((value = value_of(argument, "cpu"))) options.cpu_seconds = atol(value);
  if ((value = value_of(argument, "processes"))) options.processes = atol(value);
  if ((value = value_of(argument, "memory"))) options.memory = atoll(value);
  if ((value = value_of(argument, "file"))) options.file_bytes = atoll(value);
  if ((value = value_of(argument, "output"))) options.output_bytes = atoll(value);
  if ((value = value_of(argument, "directory"))) options.directory = value;
  if ((value = value_of(argument, "events"))) options.events_path = value;
  if ((value = value_of(argument, "processor"))) options.processor = atoi(value);
  if ((value = value_of(argument, "randomizes"))) options.randomizes = atoi(value);
  if ((value = value_of(argument, "tracer"))) options.tracer = value;
  if ((value = value_of(argument, "leftovers"))) options.notes_leftovers = atoi(value);
  if ((value = value_of(argument, "collect"))) {
    add_to(options.collect, &options.collects, value);
  }
  if ((value = value_of(argument, "tmpfs"))) add_to(options.tmpfs, &options.tmpfses, value);
  if ((value = value_of(argument, "watch"))) add_to(options.watch, &options.watches, value);
  if ((value = value_of(argument, "env"))) {
    add_to(options.environment, &options.environments, value);
  }
}

/* The words after `count=N`; the first that is not read. */
static char **read_program(struct role *role, char **words, int count) {
  role->arguments = calloc((size_t)count + 1, sizeof *role->arguments);
  for (int i = 0; i < count && *words; i++) role->arguments[i] = *words++;
  return words;
}

static char **read_role(const char *name, char **arguments) {
  struct role *role = &roles[role_count++];
  *role = (struct role){.name = name, .after = -1};
  while (*arguments) {
    const char *argument = *arguments++, *value;
    if ((value = value_of(argument, "input"))) role->input = atoi(value);
    if ((value = value_of(argument, "after"))) role->after = atoi(value);
    if ((value = value_of(argument, "line"))) role->line = value;
    if ((value = value_of(argument, "count"))) return read_program(role, arguments, atoi(value));
  }
  return arguments;
}

/* False when something is missing. */
int read_options(char **arguments) {
  while (*arguments) {
    const char *argument = *arguments++, *name = value_of(argument, "role");
    if (!name) {
      read_option(argument);
    } else if (role_count < ROLES_MAX) {
      arguments = read_role(name, arguments);
    } else {
      return 0;
    }
  }
  for (int i = 0; i < role_count; i++) {
    if (!roles[i].arguments || !roles[i].arguments[0]) return 0;
  }
  return role_count > 0 && options.events_path && options.directory;
}

#endif
