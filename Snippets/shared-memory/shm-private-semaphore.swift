// A semaphore for threads does not wake another process.
// sitegen: lanes="parent, waiter"
import Glibc
import IPCLab

let semaphore = try SharedValue(of: sem_t.self).address
let sharedByThreads: Int32 = 0
try check(sem_init(semaphore, sharedByThreads, 0), "sem_init")

let waiter = try inChild {
  print("waiting")
  try check(sem_wait(semaphore), "sem_wait")
  print("never printed")
}
try waiter.untilBlocked(in: .futex)
try check(sem_post(semaphore), "sem_post")

var count: Int32 = 0
try check(sem_getvalue(semaphore, &count), "sem_getvalue")
print("posted, the value is \(count)")
try waiter.untilBlocked(in: .futex)
print("the waiter is asleep all the same")
try waiter.kill()
print("waiter: \(try waiter.wait())")
