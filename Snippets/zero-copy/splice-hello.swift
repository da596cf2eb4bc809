// A go-between that hands everything on, and never has a byte of it.
// sitegen: lanes="middle, source, sink"
import CIPC
import Glibc
import IPCLab

let incoming = try Pipe()
let outgoing = try Pipe()

let source = try inChild {
  try writeText("hello through two pipes", to: incoming.writeEnd)
}
incoming.closeWriteEnd()
let sink = try inChild {
  outgoing.closeWriteEnd()
  print("read: \(try readAllText(from: outgoing.readEnd))")
}

var count = -1
while count != 0 {
  count = splice(
    incoming.readEnd, nil, outgoing.writeEnd, nil, 65_536, 0)
  try check(count, "splice")
  print("moved \(count) bytes")
}
outgoing.closeWriteEnd()
try source.wait()
try sink.wait()
