// A System V queue is taken away from under a sleeping receiver.
// sitegen: lanes="parent, receiver"
import CIPC
import Glibc
import IPCLab

// snippet.hide
struct Letter {
  var type = 1
  var text: UInt8 = 0
}
func untilAsleep(_ child: Child, in call: Int) throws {
  let path = "/proc/\(child.pid)/syscall"
  var line = ""
  while !line.hasPrefix("\(call) ") {
    let entry = try check(open(path, O_RDONLY), "open")
    line = try readText(from: entry, atMost: 64)
    close(entry)
  }
}

// snippet.show
let mode = IPC_CREAT | 0o600
let queue = try check(msgget(IPC_PRIVATE, mode), "msgget")
var letter = Letter()
report(msgrcv(queue, &letter, 1, 0, IPC_NOWAIT), "not waiting")

let receiver = try inChild {
  report(msgrcv(queue, &letter, 1, 0, 0), "waiting")
}
try untilAsleep(receiver, in: Int(SYS_msgrcv))
try check(msgctl(queue, IPC_RMID, nil), "msgctl")
try receiver.wait()
report(msgrcv(queue, &letter, 1, 0, 0), "once more")
