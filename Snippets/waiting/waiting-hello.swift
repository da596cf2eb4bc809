// Two pipes, one sleep: poll says which of them has something.
// sitegen: lanes="writer, reader"
import Glibc
import IPCLab

let mail = try Pipe()
let news = try Pipe()

let reader = try inChild {
  var sources = [mail, news].map { pipe in
    pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
  }
  try check(poll(&sources, 2, -1), "poll")
  print("mail: \(sources[0].revents != 0)")
  print("news: \(sources[1].revents != 0)")
  print("read: \(try readText(from: news.readEnd))")
}
try reader.untilBlocked(in: .poll)
print("the reader is asleep, for both")
try writeText("rain tomorrow", to: news.writeEnd)
try reader.wait()
