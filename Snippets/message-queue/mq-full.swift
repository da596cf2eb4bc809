// A full queue makes its sender wait; a deadline ends the wait.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 2
shape.mq_msgsize = 16
let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, &shape), "mq_open")

let sender = try inChild {
  for text in ["a", "b", "c"] {
    try check(mq_send(queue, text, 1, 0), "mq_send")
    print("sent \(text)")
  }
}
try sender.untilBlocked(in: .messageQueueSend)
print("the sender is asleep in mq_send")
var bytes = [CChar](repeating: 0, count: 16)
try check(mq_receive(queue, &bytes, 16, nil), "mq_receive")
print("received one; sender: \(try sender.wait())")

// A point in time, not a span; this one has long passed.
var deadline = timespec(tv_sec: 0, tv_nsec: 0)
report(mq_timedsend(queue, "d", 1, 0, &deadline), "mq_timedsend")
try check(mq_unlink("/ipc"), "mq_unlink")
