// A message belongs to whoever received it, even if that one dies.
// sitegen: lanes="parent, worker"
import CIPC
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
try check(mq_send(queue, "important", 9, 0), "mq_send")

let worker = try inChild {
  var bytes = [CChar](repeating: 0, count: 8192)
  let size = mq_receive(queue, &bytes, bytes.count, nil)
  try check(size, "mq_receive")
  print("received \(size) bytes, and now I crash")
  raise(SIGKILL)
}
print("worker: \(try worker.wait())")

var state = mq_attr()
try check(mq_getattr(queue, &state), "mq_getattr")
print("messages left: \(state.mq_curmsgs)")
try check(mq_unlink("/ipc"), "mq_unlink")
