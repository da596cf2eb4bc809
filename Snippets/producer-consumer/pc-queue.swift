// Two: a message queue. An empty message says that this was all.
// sitegen: lanes="consumer, producer"
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 10
shape.mq_msgsize = 16
let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, &shape), "mq_open")
try check(mq_unlink("/ipc"), "mq_unlink")

let producer = try inChild {
  for number in 1...1000 {
    let text = "\(number)"
    try check(mq_send(queue, text, text.utf8.count, 0), "mq_send")
  }
  try check(mq_send(queue, "", 0, 0), "mq_send")
  print("made 1000 numbers")
}
var sum = 0
while let number = Int(try Message(from: queue).text) {
  sum += number
}
print("the sum is \(sum)")
try producer.wait()
