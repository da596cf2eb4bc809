// What the last run has left is taken out, without waiting for more.
// sitegen: lanes=program
import CIPC
import Glibc
import IPCLab

// snippet.hide
let create = O_CREAT | O_EXCL | O_RDWR
let old = try check(mq_open("/ipc", create, 0o600, nil), "mq_open")
for text in ["yesterday", "the day before"] {
  try check(mq_send(old, text, text.utf8.count, 0), "mq_send")
}
try check(mq_close(old), "mq_close")

// snippet.show
let flags = O_RDONLY | O_NONBLOCK
let queue = try check(mq_open("/ipc", flags), "mq_open")
var shape = mq_attr()
try check(mq_getattr(queue, &shape), "mq_getattr")
var bytes = [CChar](repeating: 0, count: shape.mq_msgsize)

while mq_receive(queue, &bytes, bytes.count, nil) != -1 {
  print("dropped one")
}
print("then \(errorName(errno))")
try check(mq_unlink("/ipc"), "mq_unlink")
