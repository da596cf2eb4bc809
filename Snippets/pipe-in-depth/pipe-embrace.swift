// Two processes that both write everything before they read.
// sitegen: expect=timeout timeout=1s lanes="parent, left, right"
import Glibc
import IPCLab

let toRight = try Pipe()
let toLeft = try Pipe()
let lots = [UInt8](repeating: 0, count: 100_000)
var room = lots

let left = try inChild {
  try check(write(toRight.writeEnd, lots, lots.count), "write")
  try check(read(toLeft.readEnd, &room, room.count), "read")
}
let right = try inChild {
  try check(write(toLeft.writeEnd, lots, lots.count), "write")
  try check(read(toRight.readEnd, &room, room.count), "read")
}
print("left: \(try left.wait())")
print("right: \(try right.wait())")
