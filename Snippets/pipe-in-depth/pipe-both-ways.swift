// The cure: write when there is room, read when there is something.
// sitegen: lanes="parent, left, right"
import Glibc
import IPCLab

func swap(_ count: Int, _ output: Int32, _ input: Int32) throws {
  var bytes = [UInt8](repeating: 0, count: count)
  var unsent = count
  var unread = count
  while unsent + unread > 0 {
    var ends = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
    ]
    try check(poll(&ends, unsent > 0 ? 2 : 1, -1), "poll")
    if ends[0].revents != 0 {
      unread -= try check(read(input, &bytes, count), "read")
    } else {
      unsent -= try check(write(output, bytes, unsent), "write")
    }
  }
  print("sent and read \(count) bytes")
}
let toRight = try Pipe(flags: O_NONBLOCK)
let toLeft = try Pipe(flags: O_NONBLOCK)
let left = try inChild {
  try swap(100_000, toRight.writeEnd, toLeft.readEnd)
}
let right = try inChild {
  try swap(100_000, toLeft.writeEnd, toRight.readEnd)
}
print("left: \(try left.wait()), right: \(try right.wait())")
