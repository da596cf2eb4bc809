// A needs B's semaphore, and B needs A's: both sleep for good.
// sitegen: expect=timeout timeout=1s lanes="parent, left, right"
import Glibc
import IPCLab

func newLock() throws -> UnsafeMutablePointer<sem_t> {
  let lock = try SharedValue(of: sem_t.self).address
  let sharedByProcesses: Int32 = 1
  try check(sem_init(lock, sharedByProcesses, 1), "sem_init")
  return lock
}
let a = try newLock()
let b = try newLock()
let go = try Pipe()

let left = try inChild {
  try check(sem_wait(a), "sem_wait")
  print("I have A, and want B")
  _ = try readText(from: go.readEnd, atMost: 1)
  try check(sem_wait(b), "sem_wait")
}
let right = try inChild {
  try check(sem_wait(b), "sem_wait")
  print("I have B, and want A")
  _ = try readText(from: go.readEnd, atMost: 1)
  try check(sem_wait(a), "sem_wait")
}
try left.untilBlocked(in: .read)
try right.untilBlocked(in: .read)
try writeText("!!", to: go.writeEnd)
try left.wait()
