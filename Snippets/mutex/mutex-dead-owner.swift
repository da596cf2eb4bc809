// An ordinary lock whose owner died stays locked, for everybody.
// sitegen: lanes="parent, owner, waiter"
import Glibc
import IPCLab

// snippet.hide
let lock = try SharedValue(of: pthread_mutex_t.self).address
var kind = pthread_mutexattr_t()
pthread_mutexattr_init(&kind)
pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
try check(errorNumber: pthread_mutex_init(lock, &kind), "init")

// snippet.show
let owner = try inChild {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  raise(SIGKILL)
}
print("owner: \(try owner.wait())")

report(errorNumber: pthread_mutex_trylock(lock), "trylock")
var deadline = timespec(tv_sec: 0, tv_nsec: 0)  // has passed
let late = pthread_mutex_timedlock(lock, &deadline)
report(errorNumber: late, "timedlock")

let waiter = try inChild {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  print("never printed")
}
try waiter.untilBlocked(in: .futex)
print("the waiter is asleep, and nobody will wake it")
try waiter.kill()
try waiter.wait()
