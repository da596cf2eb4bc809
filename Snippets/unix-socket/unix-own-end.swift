// A second read, while this same process has the other end open.
// sitegen: lanes="parent, reader"
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
try writeText("one", to: pair.ours)
try writeText("two", to: pair.ours)

let reader = try inChild {
  print("first: \(try readText(from: pair.theirs))")
  _ = try readText(from: pair.theirs)
  print("never printed")
}
try reader.untilBlocked(in: .read)
print("the reader is asleep in read")
try reader.kill()
print("reader: \(try reader.wait())")

try writeText("three", to: pair.ours)
pair.closeOurs()
print("here: \(try readText(from: pair.theirs))")
let rest = try readText(from: pair.theirs)
print("then: \(rest.isEmpty ? "end of file" : rest)")
