// Three numbers through a pipe: a call for each, on either side.
// sitegen: lanes="consumer, producer"
import Glibc
import IPCLab

let pipe = try Pipe()

let producer = try inChild {
  pipe.closeReadEnd()
  for number in 1...3 {
    try writeText("\(number)", to: pipe.writeEnd)
  }
}
pipe.closeWriteEnd()
while true {
  let digit = try readText(from: pipe.readEnd, atMost: 1)
  if digit.isEmpty { break }
  print("took \(digit)")
}
try producer.wait()
