// A queue without a name works on, for those who have it open.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
try check(mq_unlink("/ipc"), "mq_unlink")
report(mq_open("/ipc", O_RDWR), "open it by its name")

let child = try inChild {
  print("received: \(try Message(from: queue).text)")
}
try check(mq_send(queue, "hello", 5, 0), "mq_send")
try child.wait()
