// Told that the owner died, and not saying that all is well again.
// sitegen: lanes="parent, owner"
import Glibc
import IPCLab

// snippet.hide
let lock = try SharedValue(of: pthread_mutex_t.self).address
var kind = pthread_mutexattr_t()
pthread_mutexattr_init(&kind)
pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
pthread_mutexattr_setrobust(&kind, Int32(PTHREAD_MUTEX_ROBUST))
try check(errorNumber: pthread_mutex_init(lock, &kind), "init")

// snippet.show
let owner = try inChild {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  raise(SIGKILL)
}
print("owner: \(try owner.wait())")

report(errorNumber: pthread_mutex_lock(lock), "lock")
report(errorNumber: pthread_mutex_unlock(lock), "unlock")
report(errorNumber: pthread_mutex_lock(lock), "lock again")
