// One: a pipe. The kernel keeps the numbers, and says when to wait.
// sitegen: lanes="consumer, producer"
import Glibc
import IPCLab

let pipe = try Pipe()
let numberSize = MemoryLayout<Int>.size

let producer = try inChild {
  pipe.closeReadEnd()
  for number in 1...1000 {
    var item = number
    try check(write(pipe.writeEnd, &item, numberSize), "write")
  }
  print("made 1000 numbers")
}
pipe.closeWriteEnd()
var sum = 0
var item = 0
while try check(read(pipe.readEnd, &item, numberSize), "read") > 0 {
  sum += item
}
print("the sum is \(sum)")
try producer.wait()
