// To a file and onwards, and never through this program.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let input = try Pipe()
let onwards = try Pipe()
let log = try check(memfd_create("log", 0), "memfd_create")
try writeText("one line\n", to: input.writeEnd)
input.closeWriteEnd()

while true {
  let seen = tee(input.readEnd, onwards.writeEnd, 65_536, 0)
  try check(seen, "tee")
  if seen == 0 {
    break
  }
  var rest = seen
  while rest > 0 {
    let moved = splice(input.readEnd, nil, log, nil, rest, 0)
    rest -= try check(moved, "splice")
  }
}
print("onwards: \(try readText(from: onwards.readEnd))", terminator: "")
try check(lseek(log, 0, SEEK_SET), "lseek")
print("in the file: \(try readText(from: log))", terminator: "")
