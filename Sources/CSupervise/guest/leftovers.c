/* What is there at the end that was not there before: names in the kernel, and files. */
#ifdef SITEGEN_GUEST

#include "init.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  THINGS_MAX = 1 << 14, /* seen at one time; a program that leaves more leaves enough */
  LEFT_MAX = 256,       /* reported */
};

/* Something that outlives processes. */
struct thing {
  int kind;   /* RECORD_LEFT_… */
  int id;     /* of a System V object; else 0 */
  char *name; /* as it is shown */
};

struct list {
  struct thing *thing;
  int count, capacity;
};

static struct list before;

static void add(struct list *list, int kind, int id, const char *name) {
  if (list->count >= THINGS_MAX) return;
  if (list->count == list->capacity) {
    list->capacity = list->capacity ? list->capacity * 2 : 64;
    list->thing = realloc(list->thing, (size_t)list->capacity * sizeof *list->thing);
  }
  list->thing[list->count++] = (struct thing){kind, id, strdup(name)};
}

static int compare(const void *left, const void *right) {
  const struct thing *a = left, *b = right;
  if (a->kind != b->kind) return a->kind - b->kind;
  if (a->id != b->id) return a->id < b->id ? -1 : 1;
  return strcmp(a->name, b->name);
}

static void sort(struct list *list) {
  if (list->count) qsort(list->thing, (size_t)list->count, sizeof *list->thing, compare);
}

static int contains(const struct list *list, const struct thing *wanted) {
  return list->count &&
         bsearch(wanted, list->thing, (size_t)list->count, sizeof *wanted, compare) != NULL;
}

/* What the processes told of; anything may stand there, so texts are read with care. */

static int noted_count(void) {
  uint32_t count = events ? __atomic_load_n(&events->name_count, __ATOMIC_ACQUIRE) : 0;
  return count < NAMES_MAX ? (int)count : NAMES_MAX;
}

static uint32_t noted_kind(int index, char text[NAME_BYTES]) {
  uint32_t kind = __atomic_load_n(&events->name[index].kind, __ATOMIC_ACQUIRE);
  memcpy(text, events->name[index].text, NAME_BYTES);
  text[NAME_BYTES - 1] = 0;
  return kind;
}

static int is_noted(uint32_t kind, const char *name) {
  for (int i = 0, count = noted_count(); i < count; i++) {
    if (__atomic_load_n(&events->name[i].kind, __ATOMIC_ACQUIRE) != kind) continue;
    const char *text = events->name[i].text + (events->name[i].text[0] == '/');
    if (strncmp(text, name, NAME_BYTES - 1) == 0) return 1;
  }
  return 0;
}

/* Whether a name or object that all share is this run's: in a full sandbox nobody else is there. */
static int is_ours(uint32_t kind, const char *noted, uid_t creator) {
  if (owns_user && creator == getuid()) return 1;
  return (!options.is_reduced && !owns_user) || is_noted(kind, noted);
}

enum whose { OURS, ANYBODYS };

/* How a file in /dev/shm is called by those who made it. */
static const char *bare_name(const char *file, uint32_t *kind) {
  int is_semaphore = strncmp(file, "sem.", 4) == 0;
  *kind = is_semaphore ? NAME_SEMAPHORE : NAME_MEMORY;
  return file + (is_semaphore ? 4 : 0);
}

int is_shared_file_ours(const char *file, uid_t creator) {
  uint32_t kind;
  const char *bare = bare_name(file, &kind);
  return is_ours(kind, bare, creator);
}

static const int kind_left[] = {
    [NAME_QUEUE] = RECORD_LEFT_QUEUE,
    [NAME_MEMORY] = RECORD_LEFT_SHARED_MEMORY,
    [NAME_SEMAPHORE] = RECORD_LEFT_SEMAPHORE,
};

static void list_names(struct list *list, const char *path, enum whose whose) {
  DIR *folder = opendir(path);
  struct dirent *entry;
  struct stat status;
  char name[NAME_MAX + 2];
  while (folder && (entry = readdir(folder))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    uint32_t kind = NAME_QUEUE;
    const char *bare = entry->d_name;
    if (strcmp(path, "/dev/mqueue") != 0) bare = bare_name(entry->d_name, &kind);
    if (whose == OURS && !is_ours(kind, bare, status.st_uid)) continue;
    snprintf(name, sizeof name, "/%s", bare);
    add(list, kind_left[kind], 0, name);
  }
  if (folder) closedir(folder);
}

/* Where no file system shows the queues, those that were told of are tried. */
static void list_noted_queues(struct list *list) {
  char text[NAME_BYTES], name[NAME_BYTES + 1];
  if (access("/dev/mqueue", F_OK) == 0) return;
  for (int i = 0, count = noted_count(); i < count; i++) {
    if (noted_kind(i, text) != NAME_QUEUE) continue;
    snprintf(name, sizeof name, "%s%s", text[0] == '/' ? "" : "/", text);
    mqd_t queue = mq_open(name, O_RDONLY | O_CLOEXEC);
    if (queue < 0 && errno != EACCES) continue;
    if (queue >= 0) mq_close(queue);
    struct thing thing = {RECORD_LEFT_QUEUE, 0, name};
    int is_listed = 0; /* it may have been made twice */
    for (int j = 0; j < list->count; j++) is_listed |= compare(&list->thing[j], &thing) == 0;
    if (!is_listed) add(list, RECORD_LEFT_QUEUE, 0, name);
  }
}

static void list_objects(
    struct list *list, enum whose whose, const char *path, int kind, uint32_t noted,
    const char *format) {
  char line[512], name[32], id_text[32];
  FILE *file = fopen(path, "re");
  if (!file) return;
  while (fgets(line, sizeof line, file)) {
    int key, id;
    unsigned creator;
    if (sscanf(line, format, &key, &id, &creator) != 3) continue; /* the first line has titles */
    snprintf(id_text, sizeof id_text, "%d", id);
    if (whose == OURS && !is_ours(noted, id_text, (uid_t)creator)) continue;
    snprintf(name, sizeof name, "0x%08x", (unsigned)key);
    add(list, kind, id, name);
  }
  fclose(file);
}

static void list_all_objects(struct list *list, enum whose whose) {
  /* key id … uid gid cuid: see proc_sysvipc(5) */
  list_objects(
      list, whose, "/proc/sysvipc/msg", RECORD_LEFT_SYSTEM_V_QUEUE, NAME_SYSTEM_V_QUEUE,
      "%d %d %*o %*u %*u %*d %*d %*u %*u %u");
  list_objects(
      list, whose, "/proc/sysvipc/sem", RECORD_LEFT_SYSTEM_V_SEMAPHORE, NAME_SYSTEM_V_SEMAPHORE,
      "%d %d %*o %*u %*u %*u %u");
  list_objects(
      list, whose, "/proc/sysvipc/shm", RECORD_LEFT_SYSTEM_V_MEMORY, NAME_SYSTEM_V_MEMORY,
      "%d %d %*o %*u %*d %*d %*u %*u %*u %u");
}

static int leads_to_collected(const char *path) {
  size_t length = strlen(path);
  for (int i = 0; i < options.collects; i++) {
    const char *wanted = options.collect[i];
    if (strncmp(wanted, path, length) == 0 && (wanted[length] == '/' || !wanted[length])) return 1;
  }
  return 0;
}

/* Files and folders below the watched ones, on the same file system. With `known`, only what is not
 * in there, and nothing below that: a new folder is one thing. */
static void list_files(struct list *list, const struct list *known) {
  struct list open = {0};
  for (int i = 0; i < options.watches; i++) add(&open, 0, 0, options.watch[i]);
  while (open.count > 0) {
    char *folder_path = open.thing[--open.count].name, path[4096];
    DIR *folder = opendir(folder_path);
    struct dirent *entry;
    struct stat here, status;
    if (folder && fstat(dirfd(folder), &here) != 0) here.st_dev = 0;
    while (folder && (entry = readdir(folder)) && list->count < THINGS_MAX) {
      if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
      int length = snprintf(path, sizeof path, "%s/%s", folder_path, entry->d_name);
      if (length >= (int)sizeof path || lstat(path, &status) != 0) continue;
      struct thing thing = {RECORD_LEFT_FILE, 0, path};
      int is_new = known && !contains(known, &thing) && !leads_to_collected(path);
      if (!known || is_new) add(list, RECORD_LEFT_FILE, 0, path);
      if (S_ISDIR(status.st_mode) && !is_new && status.st_dev == here.st_dev) {
        add(&open, 0, 0, path);
      }
    }
    if (folder) closedir(folder);
    free(folder_path);
  }
  free(open.thing);
}

static void list_things(struct list *list, const struct list *known) {
  enum whose whose = known ? OURS : ANYBODYS;
  list_names(list, "/dev/shm", whose);
  list_names(list, "/dev/mqueue", whose);
  list_noted_queues(list);
  list_all_objects(list, whose);
  list_files(list, known);
  sort(list);
}

void note_what_is_there(void) { list_things(&before, NULL); }

static void remove_object(const struct thing *thing) {
  if (thing->kind == RECORD_LEFT_SYSTEM_V_QUEUE) msgctl(thing->id, IPC_RMID, NULL);
  if (thing->kind == RECORD_LEFT_SYSTEM_V_SEMAPHORE) semctl(thing->id, 0, IPC_RMID);
  if (thing->kind == RECORD_LEFT_SYSTEM_V_MEMORY) shmctl(thing->id, IPC_RMID, NULL);
}

void report_leftovers(void) {
  struct list now = {0};
  int reported = 0;
  list_things(&now, &before);
  for (int i = 0; i < now.count; i++) {
    const struct thing *thing = &now.thing[i];
    if (contains(&before, thing)) continue;
    if (options.is_reduced) remove_object(thing);
    if (reported++ >= LEFT_MAX) continue;
    report(RECORD_LEFT, 0, thing->kind, 0, thing->name, strlen(thing->name));
  }
}

static int was_there(int kind, const char *text) {
  char name[NAME_BYTES + 1];
  snprintf(name, sizeof name, "%s%s", text[0] == '/' ? "" : "/", text);
  struct thing thing = {kind, 0, name};
  return contains(&before, &thing);
}

/* What the processes told of: a later run must not find it. */
void remove_names(void) {
  char text[NAME_BYTES];
  for (int i = 0, count = noted_count(); i < count; i++) {
    uint32_t kind = noted_kind(i, text);
    if (kind < NAME_QUEUE || kind > NAME_SEMAPHORE || was_there(kind_left[kind], text)) continue;
    if (kind == NAME_QUEUE) mq_unlink(text);
    if (kind == NAME_MEMORY) shm_unlink(text);
    if (kind == NAME_SEMAPHORE) sem_unlink(text);
  }
}

static void remove_files(const char *path) {
  DIR *folder = opendir(path);
  struct dirent *entry;
  struct stat status;
  while (folder && (entry = readdir(folder))) {
    int fd = dirfd(folder);
    if (fstatat(fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (status.st_uid == getuid() && !S_ISDIR(status.st_mode)) unlinkat(fd, entry->d_name, 0);
  }
  if (folder) closedir(folder);
}

/* What they did not tell of, where the user is ours alone. */
void clear_objects_of_user(void) {
  struct list objects = {0};
  remove_files("/dev/shm");
  remove_files("/dev/mqueue");
  list_all_objects(&objects, OURS);
  for (int i = 0; i < objects.count; i++) remove_object(&objects.thing[i]);
}

#endif
