// Three processes sleep, and the value is not -3.
// sitegen: lanes="parent, first, second, third"
import Glibc
import IPCLab

let semaphore = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(semaphore, sharedByProcesses, 0), "sem_init")
var value: Int32 = -1

var waiters: [Child] = []
for _ in 1...3 {
  let waiter = try inChild {
    try check(sem_wait(semaphore), "sem_wait")
  }
  waiters.append(waiter)
}
for waiter in waiters {
  try waiter.untilBlocked(in: .futex)
}
try check(sem_getvalue(semaphore, &value), "sem_getvalue")
print("three asleep, value \(value)")

for _ in 1...4 {
  try check(sem_post(semaphore), "sem_post")
}
for waiter in waiters {
  try waiter.wait()
}
try check(sem_getvalue(semaphore, &value), "sem_getvalue")
print("four posts later, value \(value)")
