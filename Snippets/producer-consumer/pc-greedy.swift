// Exercise 1: two consumers at one pipe share the work.
// sitegen: lanes="parent, first, second"
import Glibc
import IPCLab

let pipe = try Pipe()
let sums = try Pipe()
let numberSize = MemoryLayout<Int>.size

let consume = {
  pipe.closeWriteEnd()
  var sum = 0
  var item = 0
  while try check(read(pipe.readEnd, &item, numberSize), "read") > 0 {
    sum += item
  }
  try check(write(sums.writeEnd, &sum, numberSize), "write")
}
let first = try inChild(consume)
let second = try inChild(consume)
for number in 1...1000 {
  var item = number
  try check(write(pipe.writeEnd, &item, numberSize), "write")
}
pipe.closeWriteEnd()
try first.wait()
try second.wait()
var shares = [0, 0]
try check(read(sums.readEnd, &shares, 2 * numberSize), "read")
print("both together: \(shares[0] + shares[1])")
