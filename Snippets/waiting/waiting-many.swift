// epoll: the kernel keeps the list, and gives back what is ready.
// sitegen: lanes="reader, writer"
import CIPC
import Glibc
import IPCLab

let loop = try check(epoll_create1(0), "epoll_create1")
let pipes = [try Pipe(), try Pipe(), try Pipe()]
for (number, pipe) in pipes.enumerated() {
  let label = epoll_data_t(u64: UInt64(number))
  var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
  let added = epoll_ctl(loop, EPOLL_CTL_ADD, pipe.readEnd, &interest)
  try check(added, "epoll_ctl")
}
let writer = try inChild {
  try writeText("one", to: pipes[1].writeEnd)
  try writeText("two", to: pipes[2].writeEnd)
}
try writer.wait()

var events = [epoll_event](repeating: epoll_event(), count: 8)
let count = try check(epoll_wait(loop, &events, 8, -1), "epoll_wait")
print("\(count) are ready")
for event in events[..<Int(count)] {
  let number = Int(event.data.u64)
  let text = try readText(from: pipes[number].readEnd)
  print("pipe \(number): \(text)")
}
print("now: \(epoll_wait(loop, &events, 8, 0))")
