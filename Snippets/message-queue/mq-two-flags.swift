// One queue, opened twice: each opening has a flag of its own.
// sitegen: lanes="parent, patient"
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 1
shape.mq_msgsize = 16
let create = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", create, 0o600, &shape), "mq_open")
let flags = O_WRONLY | O_NONBLOCK
let hasty = try check(mq_open("/ipc", flags), "mq_open")

try check(mq_send(hasty, "a", 1, 0), "mq_send")
report(mq_send(hasty, "b", 1, 0), "hasty")

let patient = try inChild {
  report(mq_send(queue, "b", 1, 0), "patient")
}
try patient.untilBlocked(in: .messageQueueSend)
print("the patient one is asleep in mq_send")
print("took \(try Message(from: queue).text)")
try patient.wait()
try check(mq_unlink("/ipc"), "mq_unlink")
