// Who keeps a pipe from coming to its end? Ask /proc.
// sitegen: lanes="parent, reader, helper"
import Glibc
import IPCLab

// snippet.hide
func target(of descriptor: Int32, in process: String) -> String {
  var bytes = [CChar](repeating: 0, count: 64)
  let path = "/proc/\(process)/fd/\(descriptor)"
  let count = readlink(path, &bytes, bytes.count)
  let name = bytes.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
  return String(decoding: name, as: UTF8.self)
}

// snippet.show
let pipe = try Pipe()
let reader = try inChild {
  pipe.closeWriteEnd()
  let text = try readAllText(from: pipe.readEnd)
  print("end of file after \"\(text)\"")
}
let helper = try inChild {
  pause()  // busy with something else, and never closed a thing
}
try helper.untilBlocked(in: .pause)
try writeText("done", to: pipe.writeEnd)
let wanted = target(of: pipe.writeEnd, in: "self")
pipe.closeWriteEnd()
try reader.untilBlocked(in: .read)
print("the reader is asleep in read")

for (name, child) in [("reader", reader), ("helper", helper)] {
  let found = target(of: pipe.writeEnd, in: "\(child.pid)")
  print("\(name) has the write end: \(found == wanted)")
}
try helper.kill()
try helper.wait()
print("reader: \(try reader.wait())")
