// Two semaphores say whose turn it is.
// sitegen: lanes="ping, pong"
import Glibc
import IPCLab

let number = try SharedValue(of: Int.self)
let forPong = try SharedValue(of: sem_t.self).address
let forPing = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(forPong, sharedByProcesses, 0), "sem_init")
try check(sem_init(forPing, sharedByProcesses, 0), "sem_init")

let pong = try inChild {
  try check(sem_wait(forPong), "sem_wait")
  print("took \(number.value)")
  number.value += 1
  try check(sem_post(forPing), "sem_post")
}
number.value = 41
print("left 41")
try check(sem_post(forPong), "sem_post")

try check(sem_wait(forPing), "sem_wait")
print("took \(number.value)")
try pong.wait()
