// Who slept first is not the first to get the lock.
// sitegen: lanes="holder, early, late"
import Glibc
import IPCLab

// snippet.hide
let lock = try SharedValue(of: pthread_mutex_t.self).address
var kind = pthread_mutexattr_t()
pthread_mutexattr_init(&kind)
pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
try check(errorNumber: pthread_mutex_init(lock, &kind), "init")

// snippet.show
let turns = try SharedValue(of: Int.self)

let takeTurn = {
  try check(errorNumber: pthread_mutex_lock(lock), "lock")
  turns.value += 1
  print("turn \(turns.value) is mine")
  try check(errorNumber: pthread_mutex_unlock(lock), "unlock")
}

try check(errorNumber: pthread_mutex_lock(lock), "lock")
let early = try inChild(takeTurn)
try early.untilBlocked(in: .futex)
print("early is asleep, and has waited first")

// It gets no processor time for a moment. That may happen to anyone.
try early.kill(SIGSTOP)
var status: Int32 = 0
try check(waitpid(early.pid, &status, WUNTRACED), "waitpid")
try check(errorNumber: pthread_mutex_unlock(lock), "unlock")

let late = try inChild(takeTurn)
try late.wait()
try early.kill(SIGCONT)
try early.wait()
