// A semaphore does not know who has it, nor that he died.
// sitegen: lanes="parent, holder, stranger"
import Glibc
import IPCLab

let free = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(free, sharedByProcesses, 1), "sem_init")

let holder = try inChild {
  try check(sem_wait(free), "sem_wait")
  print("mine")
  raise(SIGKILL)
}
print("holder: \(try holder.wait())")

var deadline = timespec(tv_sec: 0, tv_nsec: 0)  // has passed
report(sem_timedwait(free, &deadline), "sem_timedwait")

let stranger = try inChild {
  report(sem_post(free), "sem_post")
}
try stranger.wait()
report(sem_timedwait(free, &deadline), "sem_timedwait")
