// The one inside is killed, and takes the key with it.
// sitegen: lanes="parent, killed, next"
import Glibc
import IPCLab

let door = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(door, sharedByProcesses, 1), "sem_init")

let killed = try inChild {
  try check(sem_wait(door), "sem_wait")
  print("inside")
  raise(SIGKILL)
}
print("killed: \(try killed.wait())")

let next = try inChild {
  print("waiting at the door")
  try check(sem_wait(door), "sem_wait")
}
try next.untilBlocked(in: .futex)
report(sem_trywait(door), "sem_trywait")
try next.kill()
print("next: \(try next.wait())")
