// The reader is asleep before there is anything to read.
// sitegen: lanes="writer, reader"
import Glibc
import IPCLab

let number = try SharedValue(of: Int.self)
let isStored = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(isStored, sharedByProcesses, 0), "sem_init")

let reader = try inChild {
  try check(sem_wait(isStored), "sem_wait")
  print("found \(number.value)")
}
try reader.untilBlocked(in: .futex)
number.value = 42
print("stored 42")
try check(sem_post(isStored), "sem_post")
try reader.wait()
