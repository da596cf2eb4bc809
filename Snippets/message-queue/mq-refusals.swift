// What a queue of two messages of 16 bytes refuses.
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 2
shape.mq_msgsize = 16
let flags = O_CREAT | O_EXCL | O_RDWR | O_NONBLOCK
let queue = try check(mq_open("/ipc", flags, 0o600, &shape), "mq_open")
var bytes = [CChar](repeating: 0, count: 16)

report(mq_receive(queue, &bytes, 16, nil), "receive, queue empty")
report(mq_send(queue, bytes, 17, 0), "send 17 bytes")
report(mq_send(queue, "x", 1, 32768), "send, priority 32768")
report(mq_send(queue, "x", 1, 0), "send 1 byte")
report(mq_receive(queue, &bytes, 15, nil), "receive into 15 bytes")
report(mq_send(queue, "y", 1, 0), "send another")
report(mq_send(queue, "z", 1, 0), "send a third")

report(mq_open("no-slash", O_RDONLY), "open no-slash")
report(mq_open("/two/slashes", O_RDONLY), "open /two/slashes")
report(mq_open("/missing", O_RDONLY), "open /missing")
try check(mq_unlink("/ipc"), "mq_unlink")
