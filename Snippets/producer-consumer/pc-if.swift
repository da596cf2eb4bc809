// Woken, and somebody has been quicker. `if` looks only once.
// sitegen: lanes="producer, consumer with if, consumer with while"
import Glibc
import IPCLab

// snippet.hide
struct Shelf {
  var lock = pthread_mutex_t()
  var isFilled = pthread_cond_t()
  var number: Int?
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
let signal = {
  let told = pthread_cond_signal(&shelf.pointee.isFilled)
  try check(errorNumber: told, "pthread_cond_signal")
}

// snippet.show
let consume = { (looksAgain: Bool) in
  try lock()
  while shelf.pointee.number == nil {
    try waitUntilTold()  // pthread_cond_wait
    if !looksAgain { break }
  }
  print("took \(shelf.pointee.number.map { "\($0)" } ?? "nothing")")
  shelf.pointee.number = nil
  try unlock()
}
for looksAgain in [false, true] {
  let consumer = try inChild { try consume(looksAgain) }
  try consumer.untilBlocked(in: .futex)
  try lock()
  shelf.pointee.number = 7
  try signal()
  shelf.pointee.number = nil  // as a quicker consumer would
  try unlock()
  if looksAgain {
    try consumer.untilBlocked(in: .futex)
    print("looked again, and asleep again")
    try lock()
    shelf.pointee.number = 8
    try signal()
    try unlock()
  }
  try consumer.wait()
}
