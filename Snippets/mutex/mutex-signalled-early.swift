// Signalled before the number was stored, and told no second time.
// sitegen: lanes="producer, consumer"
import Glibc
import IPCLab

// snippet.hide
struct Shelf {
  var lock = pthread_mutex_t()
  var isFilled = pthread_cond_t()
  var number = 0
}
let shelf = try SharedValue(of: Shelf.self).address
shelf.initialize(to: Shelf())
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

let lock = {
  let locked = pthread_mutex_lock(&shelf.pointee.lock)
  try check(errorNumber: locked, "pthread_mutex_lock")
}
let unlock = {
  let unlocked = pthread_mutex_unlock(&shelf.pointee.lock)
  try check(errorNumber: unlocked, "pthread_mutex_unlock")
}
let waitUntilTold = {
  let slept = pthread_cond_wait(
    &shelf.pointee.isFilled, &shelf.pointee.lock)
  try check(errorNumber: slept, "pthread_cond_wait")
}
let hasLooked = try Pipe()

// snippet.show
let consumer = try inChild {
  try lock()
  while shelf.pointee.number == 0 {
    print("nothing there")
    try writeText("!", to: hasLooked.writeEnd)
    try waitUntilTold()  // pthread_cond_wait
  }
  print("never printed")
  try unlock()
}
_ = try readText(from: hasLooked.readEnd)
try consumer.untilBlocked(in: .futex)
let told = pthread_cond_signal(&shelf.pointee.isFilled)
report(errorNumber: told, "signal")

// It looks once more before the lock is taken here.
_ = try readText(from: hasLooked.readEnd)
try consumer.untilBlocked(in: .futex)
try lock()
shelf.pointee.number = 42
try unlock()
try consumer.untilBlocked(in: .futex)
print("42 is there, and the consumer is asleep")
try consumer.kill()
print("consumer: \(try consumer.wait())")
