// A reader is killed inside, and the lock for reading stays.
// sitegen: lanes="parent, reader, next"
import Glibc
import IPCLab

let lock = try SharedValue(of: pthread_rwlock_t.self).address
var kind = pthread_rwlockattr_t()
pthread_rwlockattr_init(&kind)
pthread_rwlockattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
try check(errorNumber: pthread_rwlock_init(lock, &kind), "init")

let reader = try inChild {
  report(errorNumber: pthread_rwlock_rdlock(lock), "lock to read")
  raise(SIGKILL)
}
print("reader: \(try reader.wait())")
let next = try inChild {
  report(errorNumber: pthread_rwlock_trywrlock(lock), "write")
  report(errorNumber: pthread_rwlock_tryrdlock(lock), "read")
}
try next.wait()
