// Exercise 2: try the second lock, and put the first one back.
// sitegen: lanes="right, left"
import Glibc
import IPCLab

// snippet.hide
func newLock() throws -> UnsafeMutablePointer<sem_t> {
  let lock = try SharedValue(of: sem_t.self).address
  let sharedByProcesses: Int32 = 1
  try check(sem_init(lock, sharedByProcesses, 1), "sem_init")
  return lock
}
let a = try newLock()
let b = try newLock()

// snippet.show
try check(sem_wait(b), "sem_wait")
print("I have B")
let left = try inChild {
  try check(sem_wait(a), "sem_wait")
  print("I have A")
  try check(sem_wait(b), "sem_wait")
  print("I have both")
  try check(sem_post(b), "sem_post")
  try check(sem_post(a), "sem_post")
}
try left.untilBlocked(in: .futex)
report(sem_trywait(a), "try A")
try check(sem_post(b), "sem_post")
print("put B back")
try check(sem_wait(a), "sem_wait")
try check(sem_wait(b), "sem_wait")
print("now I have both")
try left.wait()
