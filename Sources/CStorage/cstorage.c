#define _GNU_SOURCE
#include "cstorage.h"

#include <fcntl.h>
#include <stdio.h>

int cstorage_exchange(const char *path, const char *other) {
  return renameat2(AT_FDCWD, path, AT_FDCWD, other, RENAME_EXCHANGE);
}
