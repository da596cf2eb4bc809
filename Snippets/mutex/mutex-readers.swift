// Several may read at once; a writer has to be alone.
// sitegen: lanes="parent, reader, writer"
import Glibc
import IPCLab

let lock = try SharedValue(of: pthread_rwlock_t.self).address
var kind = pthread_rwlockattr_t()
pthread_rwlockattr_init(&kind)
pthread_rwlockattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
try check(errorNumber: pthread_rwlock_init(lock, &kind), "init")

report(errorNumber: pthread_rwlock_rdlock(lock), "lock to read")
let reader = try inChild {
  report(errorNumber: pthread_rwlock_tryrdlock(lock), "read, too")
  report(errorNumber: pthread_rwlock_unlock(lock), "unlock")
}
try reader.wait()
let writer = try inChild {
  report(errorNumber: pthread_rwlock_trywrlock(lock), "write")
}
try writer.wait()
report(errorNumber: pthread_rwlock_unlock(lock), "unlock")
