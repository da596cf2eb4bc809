#ifndef CSTORAGE_H
#define CSTORAGE_H

/// Exchanges two paths in one step: renameat2(2) with RENAME_EXCHANGE, a GNU extension that
/// Swift's Glibc module does not show. Returns 0, or -1 with errno set.
int cstorage_exchange(const char *path, const char *other);

#endif
