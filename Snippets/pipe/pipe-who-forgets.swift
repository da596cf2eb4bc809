// A write end is left open: once by the reader, once by the parent.
// sitegen: lanes="parent, first reader, second reader"
import Glibc
import IPCLab

func reader(of pipe: Pipe, closesOwnEnd: Bool) throws -> Child {
  try inChild {
    if closesOwnEnd {
      pipe.closeWriteEnd()
    }
    _ = try readAllText(from: pipe.readEnd)
    print("end of file")
  }
}

let mine = try Pipe()
let first = try reader(of: mine, closesOwnEnd: false)
mine.closeWriteEnd()
try first.untilBlocked(in: .read)
print("asleep: the child has an end")
try first.kill()
print("first: \(try first.wait())")

let yours = try Pipe()
let second = try reader(of: yours, closesOwnEnd: true)
try second.untilBlocked(in: .read)
print("asleep: the parent has an end")
yours.closeWriteEnd()
print("second: \(try second.wait())")
