// The cure: whoever needs both takes A first.
// sitegen: lanes="parent, left, right"
import Glibc
import IPCLab

// snippet.hide
func newLock() throws -> UnsafeMutablePointer<sem_t> {
  let lock = try SharedValue(of: sem_t.self).address
  let sharedByProcesses: Int32 = 1
  try check(sem_init(lock, sharedByProcesses, 1), "sem_init")
  return lock
}
// snippet.show
let a = try newLock()
let b = try newLock()
let go = try Pipe()

let takeBoth = {
  try check(sem_wait(a), "sem_wait")
  _ = try readText(from: go.readEnd, atMost: 1)
  try check(sem_wait(b), "sem_wait")
  print("I have both")
  try check(sem_post(b), "sem_post")
  try check(sem_post(a), "sem_post")
}
let left = try inChild(takeBoth)
try left.untilBlocked(in: .read)
let right = try inChild(takeBoth)
try right.untilBlocked(in: .futex)
print("right waits, and holds nothing")
try writeText("!!", to: go.writeEnd)
print("left: \(try left.wait())")
print("right: \(try right.wait())")
