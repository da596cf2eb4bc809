// What poll says of a pipe: of each end, in each state.
import CIPC
import Glibc
import IPCLab

func show(_ state: String, _ descriptor: Int32) throws {
  let wanted = Int16(POLLIN | POLLOUT)
  var source = pollfd(fd: descriptor, events: wanted, revents: 0)
  try check(poll(&source, 1, 0), "poll")
  let names = [
    (POLLIN, "IN"), (POLLOUT, "OUT"), (POLLERR, "ERR"),
    (POLLHUP, "HUP"), (POLLNVAL, "NVAL"),
  ]
  let set = names.filter { Int32(source.revents) & $0.0 != 0 }
  let answer = set.isEmpty ? ["nothing"] : set.map(\.1)
  print("\(state): \(answer.joined(separator: " "))")
}

let pipe = try Pipe()
try show("read end, empty", pipe.readEnd)
try show("write end, empty", pipe.writeEnd)
try writeText("x", to: pipe.writeEnd)
try show("read end, one byte", pipe.readEnd)
pipe.closeWriteEnd()
try show("one byte, no writer", pipe.readEnd)
_ = try readText(from: pipe.readEnd)
try show("empty, no writer", pipe.readEnd)
let other = try Pipe()
other.closeReadEnd()
try show("write end, no reader", other.writeEnd)
try show("a number that is closed", pipe.writeEnd)
