// The producer has gone. Does the consumer learn it, or wait on?
import CIPC
import Glibc
import IPCLab

// snippet.hide
func tell(_ row: String, _ isTold: Bool, line: Int = #line) {
  let cell = #""row": "\#(row)", "column": "tells of the end""#
  let value = isTold ? "yes" : "no"
  print(#"{\#(cell), "value": "\#(value)", "line": \#(line)}"#)
}
// snippet.show
let pipe = try Pipe(flags: O_NONBLOCK)
let pair = try SocketPair(.sequencedPackets)
let flags = O_CREAT | O_EXCL | O_RDWR | O_NONBLOCK
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
try check(mq_unlink("/ipc"), "mq_unlink")
let filled = try SharedValue(of: sem_t.self).address
try check(sem_init(filled, 1, 0), "sem_init")
// snippet.hide
struct Shelf {
  var lock = pthread_mutex_t()
  var isFilled = pthread_cond_t()
}
let shelf = try SharedValue(of: Shelf.self).address
shelf.initialize(to: Shelf())
let betweenProcesses = Int32(PTHREAD_PROCESS_SHARED)
var lockKind = pthread_mutexattr_t()
pthread_mutexattr_init(&lockKind)
pthread_mutexattr_setpshared(&lockKind, betweenProcesses)
try check(errorNumber: pthread_mutex_init(&shelf.pointee.lock, &lockKind), "init")
var conditionKind = pthread_condattr_t()
pthread_condattr_init(&conditionKind)
pthread_condattr_setpshared(&conditionKind, betweenProcesses)
try check(errorNumber: pthread_cond_init(&shelf.pointee.isFilled, &conditionKind), "init")
// snippet.show
let producer = try inChild {}
try producer.wait()
pipe.closeWriteEnd()
pair.closeTheirs()

var item = [CChar](repeating: 0, count: 8192)
tell("pipe", read(pipe.readEnd, &item, 1) == 0)
tell("message queue", mq_receive(queue, &item, 8192, nil) != -1)
tell("socket", recv(pair.ours, &item, 1, Int32(MSG_DONTWAIT)) == 0)
tell("ring", sem_trywait(filled) != -1)
var noTime = timespec(tv_sec: 0, tv_nsec: 0)
try check(errorNumber: pthread_mutex_lock(&shelf.pointee.lock), "lock")
let woken = pthread_cond_timedwait(
  &shelf.pointee.isFilled, &shelf.pointee.lock, &noTime)
tell("lock and condition", woken != ETIMEDOUT)
