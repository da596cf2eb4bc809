// Which of two children ends first? One poll waits for both.
// sitegen: lanes="parent, first, second"
import CIPC
import Glibc
import IPCLab

let mayEnd = [try Pipe(), try Pipe()]
let children = try mayEnd.map { pipe in
  try inChild {
    _ = try readText(from: pipe.readEnd)
  }
}
var processes: [pollfd] = []
for child in children {
  let process = try check(pidfd_open(child.pid, 0), "pidfd_open")
  let entry = pollfd(fd: process, events: Int16(POLLIN), revents: 0)
  processes.append(entry)
}

try writeText("!", to: mayEnd[1].writeEnd)
try check(poll(&processes, 2, -1), "poll")
for (number, process) in processes.enumerated() {
  print("child \(number + 1) has ended: \(process.revents != 0)")
}
try writeText("!", to: mayEnd[0].writeEnd)
for child in children {
  try child.wait()
}
