// The value was 1. Then somebody else came, and now it is 0.
// sitegen: lanes="parent, one who looks, another"
import Glibc
import IPCLab

let door = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(door, sharedByProcesses, 1), "sem_init")
let hasLooked = try Pipe()
let go = try Pipe()

let careful = try inChild {
  var value: Int32 = -1
  try check(sem_getvalue(door, &value), "sem_getvalue")
  print("it is \(value), so I shall not sleep")
  try writeText("!", to: hasLooked.writeEnd)
  _ = try readText(from: go.readEnd)
  try check(sem_wait(door), "sem_wait")
  print("never printed")
}
_ = try readText(from: hasLooked.readEnd)
let another = try inChild {
  report(sem_trywait(door), "sem_trywait")
}
try another.wait()
try writeText("!", to: go.writeEnd)
try careful.untilBlocked(in: .futex)
print("asleep, though it had looked")
try careful.kill()
print("one who looks: \(try careful.wait())")
