// Two seats, three guests: the third waits for the first who leaves.
// sitegen: lanes="host, first, second, third"
import Glibc
import IPCLab

let seats = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(seats, sharedByProcesses, 2), "sem_init")
let exit = try Pipe()

let newGuest = {
  try inChild {
    try check(sem_wait(seats), "sem_wait")
    print("seated")
    _ = try readText(from: exit.readEnd, atMost: 1)
    try check(sem_post(seats), "sem_post")
  }
}
let first = try newGuest()
try first.untilBlocked(in: .read)
let second = try newGuest()
try second.untilBlocked(in: .read)
report(sem_trywait(seats), "a seat, without waiting")
let third = try newGuest()
try third.untilBlocked(in: .futex)
print("the third guest stands")
for _ in 1...3 {
  try writeText("!", to: exit.writeEnd)
}
for guest in [first, second, third] {
  try guest.wait()
}
