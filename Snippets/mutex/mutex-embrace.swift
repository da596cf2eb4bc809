// Two locks, two processes, and each has what the other wants.
// sitegen: expect=timeout timeout=2s lanes="parent, left, right"
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
let leftIsReady = try Pipe()
let rightIsReady = try Pipe()

let left = try inChild {
  try check(errorNumber: pthread_mutex_lock(knife), "lock")
  print("I have the knife")
  try writeText("!", to: leftIsReady.writeEnd)
  _ = try readText(from: rightIsReady.readEnd)
  try check(errorNumber: pthread_mutex_lock(fork), "lock")
}
let right = try inChild {
  _ = try readText(from: leftIsReady.readEnd)
  try check(errorNumber: pthread_mutex_lock(fork), "lock")
  print("I have the fork")
  try writeText("!", to: rightIsReady.writeEnd)
  try check(errorNumber: pthread_mutex_lock(knife), "lock")
}
try left.untilBlocked(in: .futex)
try right.untilBlocked(in: .futex)
print("both are asleep")
try left.wait()
