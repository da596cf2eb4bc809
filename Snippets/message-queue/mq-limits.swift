// The limits of queues here, and which of them can be changed.
import CIPC
import Glibc
import IPCLab

let folder = "/proc/sys/fs/mqueue"
for limit in ["msg_max", "msgsize_max", "queues_max"] {
  let file = try check(open("\(folder)/\(limit)", O_RDONLY), "open")
  print(limit, try readText(from: file), terminator: "")
}

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
var shape = mq_attr()
try check(mq_getattr(queue, &shape), "mq_getattr")
print("default: \(shape.mq_maxmsg) of \(shape.mq_msgsize) bytes")

shape.mq_maxmsg = 50
report(mq_setattr(queue, &shape, nil), "mq_setattr to 50")
try check(mq_getattr(queue, &shape), "mq_getattr")
print("it still holds \(shape.mq_maxmsg)")

shape.mq_maxmsg = 11
report(mq_open("/more", flags, 0o600, &shape), "mq_open with 11")
try check(mq_unlink("/ipc"), "mq_unlink")
