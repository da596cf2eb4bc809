// The writer hangs up. Does poll say so, if we could write, too?
// sitegen: lanes="writer, reader with its own end, reader without"
import Glibc
import IPCLab

for keepsOwnEnd in [true, false] {
  let mail = try Pipe()
  let news = try Pipe()
  let reader = try inChild {
    if !keepsOwnEnd {
      mail.closeWriteEnd()
    }
    var sources = [mail, news].map { pipe in
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    }
    try check(poll(&sources, 2, -1), "poll")
    print("mail: \(sources[0].revents != 0)")
    print("news: \(sources[1].revents != 0)")
    print("POLLHUP: \(sources[0].revents == Int16(POLLHUP))")
  }
  mail.closeWriteEnd()
  if keepsOwnEnd {
    try reader.untilBlocked(in: .poll)
    print("the reader is asleep")
    try writeText("rain tomorrow", to: news.writeEnd)
  }
  try reader.wait()
}
