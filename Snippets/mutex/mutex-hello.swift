// A lock in shared memory: one process holds it, another waits.
// sitegen: lanes="parent, holder, waiter"
import Glibc
import IPCLab

let lock = try SharedValue(of: pthread_mutex_t.self).address
var kind = pthread_mutexattr_t()
pthread_mutexattr_init(&kind)
pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
try check(errorNumber: pthread_mutex_init(lock, &kind), "init")
let mayUnlock = try Pipe()

let holder = try inChild {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  print("holding the lock")
  _ = try readText(from: mayUnlock.readEnd)
  print("letting go")
  try check(errorNumber: pthread_mutex_unlock(lock), "unlock")
}
try holder.untilBlocked(in: .read)

let waiter = try inChild {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  print("got the lock")
  try check(errorNumber: pthread_mutex_unlock(lock), "unlock")
}
try waiter.untilBlocked(in: .futex)
print("the waiter is asleep")
try writeText("!", to: mayUnlock.writeEnd)
print("holder: \(try holder.wait())")
print("waiter: \(try waiter.wait())")
