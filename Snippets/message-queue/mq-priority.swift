// The highest priority comes first; equals come in the order sent.
// sitegen: lanes="sender, receiver"
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 8
shape.mq_msgsize = 64
let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, &shape), "mq_open")

let letters: [(text: String, priority: UInt32)] = [
  ("low", 1), ("urgent", 9), ("also low", 1), ("middle", 5),
]
for (text, priority) in letters {
  let size = text.utf8.count
  try check(mq_send(queue, text, size, priority), "mq_send")
}

let receiver = try inChild {
  for _ in letters {
    let message = try Message(from: queue)
    print(message.priority, message.text)
  }
}
try receiver.wait()
try check(mq_unlink("/ipc"), "mq_unlink")
