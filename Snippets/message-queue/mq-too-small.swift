// A queue with the default size of messages, and a small buffer.
// sitegen: expect=exit:1 leaks=expected lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")

let sender = try inChild {
  try check(mq_send(queue, "Hello", 5, 0), "mq_send")
}
print("sender: \(try sender.wait())")

var bytes = [CChar](repeating: 0, count: 256)
let size = mq_receive(queue, &bytes, bytes.count, nil)
if size == -1 {
  print(SysError("mq_receive"))
  exit(1)
}
