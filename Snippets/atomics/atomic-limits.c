// What is atomic without a lock here, and how large it is.
#include <stdatomic.h>
#include <stdio.h>

static const char *verdict(int isLockFree) {
  return isLockFree == 2 ? "always" : "not always";
}

int main(void) {
  printf("int, %zu bytes: %s\n", sizeof(atomic_int),
         verdict(ATOMIC_INT_LOCK_FREE));
  printf("long long, %zu bytes: %s\n", sizeof(atomic_llong),
         verdict(ATOMIC_LLONG_LOCK_FREE));
  printf("pointer, %zu bytes: %s\n", sizeof(atomic_intptr_t),
         verdict(ATOMIC_POINTER_LOCK_FREE));
}
