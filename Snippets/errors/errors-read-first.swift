// Read until the end of file, and then wait.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let output = try Pipe()
let child = try inChild {
  let report = String(repeating: "x", count: 100_000)
  print("a report of \(report.utf8.count) bytes")
  try writeText(report, to: output.writeEnd)
  print("written")
}
output.closeWriteEnd()
let report = try readAllText(from: output.readEnd)
print("read \(report.utf8.count) bytes")
print("child: \(try child.wait())")
