// Waiting under a lock until something is true.
// sitegen: lanes="producer, consumer"
import Glibc
import IPCLab

struct Shelf {
  var lock = pthread_mutex_t()
  var isFilled = pthread_cond_t()
  var number = 0
}
let shelf = try SharedValue(of: Shelf.self).address
shelf.initialize(to: Shelf())

// snippet.hide
// Neither lock nor wait can fail for locks of the default kind:
// pthread_mutex_lock(3p), pthread_cond_wait(3p).
let betweenProcesses = Int32(PTHREAD_PROCESS_SHARED)
var lockKind = pthread_mutexattr_t()
pthread_mutexattr_init(&lockKind)
pthread_mutexattr_setpshared(&lockKind, betweenProcesses)
let madeLock = pthread_mutex_init(&shelf.pointee.lock, &lockKind)
try check(errorNumber: madeLock, "pthread_mutex_init")
var conditionKind = pthread_condattr_t()
pthread_condattr_init(&conditionKind)
pthread_condattr_setpshared(&conditionKind, betweenProcesses)
let made = pthread_cond_init(&shelf.pointee.isFilled, &conditionKind)
try check(errorNumber: made, "pthread_cond_init")

// snippet.show
let consumer = try inChild {
  pthread_mutex_lock(&shelf.pointee.lock)
  while shelf.pointee.number == 0 {
    pthread_cond_wait(&shelf.pointee.isFilled, &shelf.pointee.lock)
  }
  print("took \(shelf.pointee.number)")
  pthread_mutex_unlock(&shelf.pointee.lock)
}
try consumer.untilBlocked(in: .futex)

let free = pthread_mutex_trylock(&shelf.pointee.lock)
report(errorNumber: free, "lock while it sleeps")
shelf.pointee.number = 42
pthread_cond_signal(&shelf.pointee.isFilled)
pthread_mutex_unlock(&shelf.pointee.lock)
print("consumer: \(try consumer.wait())")
