// Two locks, two processes, and one order.
// sitegen: lanes="parent, left, right"
import Glibc
import IPCLab

// snippet.hide
func sharedLock() throws -> UnsafeMutablePointer<pthread_mutex_t> {
  let lock = try SharedValue(of: pthread_mutex_t.self).address
  var kind = pthread_mutexattr_t()
  pthread_mutexattr_init(&kind)
  pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
  try check(errorNumber: pthread_mutex_init(lock, &kind), "init")
  return lock
}

// snippet.show
let knife = try sharedLock()
let fork = try sharedLock()

let guests = try ["left", "right"].map { name in
  try inChild {
    try check(errorNumber: pthread_mutex_lock(knife), "lock")
    try check(errorNumber: pthread_mutex_lock(fork), "lock")
    print("\(name) eats")
    try check(errorNumber: pthread_mutex_unlock(fork), "unlock")
    try check(errorNumber: pthread_mutex_unlock(knife), "unlock")
  }
}
for guest in guests {
  print("a guest: \(try guest.wait())")
}
