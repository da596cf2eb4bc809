// To wait for a child that waits for you to read.
// sitegen: expect=timeout timeout=1s lanes="parent, child"
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
print("first wait, then read")
try child.wait()
print(try readAllText(from: output.readEnd).utf8.count)
