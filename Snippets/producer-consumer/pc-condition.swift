// Five: a lock, and a condition for each of the two to wait for.
// sitegen: lanes="consumer, producer"
import Glibc
import IPCLab

// snippet.hide
struct Shelf {
  var lock = pthread_mutex_t()
  var isFilled = pthread_cond_t()
  var isEmpty = pthread_cond_t()
  var number: Int?
}
let shelf = try SharedValue(of: Shelf.self).address
shelf.initialize(to: Shelf())

// Neither lock nor wait can fail for locks of the default kind:
// pthread_mutex_lock(3p), pthread_cond_wait(3p).
let betweenProcesses = Int32(PTHREAD_PROCESS_SHARED)
var lockKind = pthread_mutexattr_t()
pthread_mutexattr_init(&lockKind)
pthread_mutexattr_setpshared(&lockKind, betweenProcesses)
var conditionKind = pthread_condattr_t()
pthread_condattr_init(&conditionKind)
pthread_condattr_setpshared(&conditionKind, betweenProcesses)
let madeLock = pthread_mutex_init(&shelf.pointee.lock, &lockKind)
try check(errorNumber: madeLock, "pthread_mutex_init")
pthread_cond_init(&shelf.pointee.isFilled, &conditionKind)
pthread_cond_init(&shelf.pointee.isEmpty, &conditionKind)
// snippet.show
let producer = try inChild {
  for number in 1...1000 {
    pthread_mutex_lock(&shelf.pointee.lock)
    while shelf.pointee.number != nil {
      pthread_cond_wait(&shelf.pointee.isEmpty, &shelf.pointee.lock)
    }
    shelf.pointee.number = number
    pthread_cond_signal(&shelf.pointee.isFilled)
    pthread_mutex_unlock(&shelf.pointee.lock)
  }
  print("made 1000 numbers")
}
var sum = 0
for _ in 1...1000 {
  pthread_mutex_lock(&shelf.pointee.lock)
  while shelf.pointee.number == nil {
    pthread_cond_wait(&shelf.pointee.isFilled, &shelf.pointee.lock)
  }
  sum += shelf.pointee.number ?? 0
  shelf.pointee.number = nil
  pthread_cond_signal(&shelf.pointee.isEmpty)
  pthread_mutex_unlock(&shelf.pointee.lock)
}
print("the sum is \(sum)")
try producer.wait()
