// How many numbers fit before the producer has to wait?
import CIPC
import Glibc
import IPCLab

// snippet.hide
func countRoom(
  _ row: String, line: Int = #line, putOne: () -> Int
) {
  var count = 0
  while putOne() != -1 {
    count += 1
  }
  let cell = #""row": "\#(row)", "column": "numbers it holds""#
  print(#"{\#(cell), "value": "\#(count)", "line": \#(line)}"#)
}
// snippet.show
var number = [CChar](repeating: 7, count: MemoryLayout<Int>.size)

let pipe = try Pipe(flags: O_NONBLOCK)
countRoom("pipe") { write(pipe.writeEnd, &number, number.count) }
var shape = mq_attr()
shape.mq_maxmsg = 10
shape.mq_msgsize = number.count
let flags = O_CREAT | O_EXCL | O_RDWR | O_NONBLOCK
let queue = try check(mq_open("/ipc", flags, 0o600, &shape), "mq_open")
try check(mq_unlink("/ipc"), "mq_unlink")
countRoom("message queue") {
  Int(mq_send(queue, &number, number.count, 0))
}
let pair = try SocketPair(.sequencedPackets)
let atOnce = Int32(MSG_DONTWAIT)
countRoom("socket") { send(pair.ours, &number, number.count, atOnce) }
let free = try SharedValue(of: sem_t.self).address
try check(sem_init(free, 1, 4), "sem_init")
countRoom("ring") { Int(sem_trywait(free)) }
var shelf: Int?
countRoom("lock and condition") {
  if shelf != nil { return -1 }
  shelf = 7
  return 0
}
