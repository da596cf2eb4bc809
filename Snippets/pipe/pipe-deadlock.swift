// Each wants to write everything first and to read afterwards.
// sitegen: lanes="parent, left, right"
import Glibc
import IPCLab

let toRight = try Pipe()
let toLeft = try Pipe()
let lots = String(repeating: "x", count: 100_000)

let left = try inChild {
  try writeText(lots, to: toRight.writeEnd)
  print("now I would read")
}
let right = try inChild {
  try writeText(lots, to: toLeft.writeEnd)
  print("now I would read")
}

try left.untilBlocked(in: .write)
try right.untilBlocked(in: .write)
print("both are asleep in write")
try left.kill()
try right.kill()
print("left: \(try left.wait()), right: \(try right.wait())")
