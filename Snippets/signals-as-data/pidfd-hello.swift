// A descriptor of a process: it cannot mean another one by mistake.
// sitegen: lanes="parent, worker"
import CIPC
import Glibc
import IPCLab

let worker = try inChild {
  print("working")
  pause()
}
try worker.untilBlocked(in: .pause)

let process = try check(pidfd_open(worker.pid, 0), "pidfd_open")
var source = pollfd(fd: process, events: Int16(POLLIN), revents: 0)
print("has ended: \(poll(&source, 1, 0) == 1)")

let sent = pidfd_send_signal(process, SIGTERM, nil, 0)
report(sent, "pidfd_send_signal")
try check(poll(&source, 1, -1), "poll")
print("worker: \(try worker.wait())")

let late = pidfd_send_signal(process, SIGTERM, nil, 0)
report(late, "pidfd_send_signal")
