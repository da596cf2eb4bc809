// The owner is killed while another waits, and the other is told.
// sitegen: lanes="parent, owner, waiter"
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
  print("holding the lock")
  pause()
}
try owner.untilBlocked(in: .pause)

let waiter = try inChild {
  let result = pthread_mutex_lock(lock)
  report(errorNumber: result, "lock")
  // Here the data is looked over, and repaired.
  let mended = pthread_mutex_consistent(lock)
  report(errorNumber: mended, "consistent")
  report(errorNumber: pthread_mutex_unlock(lock), "unlock")
}
try waiter.untilBlocked(in: .futex)
print("the waiter is asleep")
try owner.kill()
print("owner: \(try owner.wait())")
print("waiter: \(try waiter.wait())")
report(errorNumber: pthread_mutex_lock(lock), "lock")
