// The bytes in a pipe outlive the process that wrote them.
// sitegen: lanes="parent, writer"
import Glibc
import IPCLab

let pipe = try Pipe()

let writer = try inChild {
  try writeText("last words", to: pipe.writeEnd)
}
print("writer: \(try writer.wait())")
pipe.closeWriteEnd()

let text = try readText(from: pipe.readEnd)
print("then read: \(text)")
let more = try readText(from: pipe.readEnd)
print("then end of file: \(more.isEmpty)")
