// Four: a Unix socket. Each number is a packet of its own.
// sitegen: lanes="consumer, producer"
import Glibc
import IPCLab

let pair = try SocketPair(.sequencedPackets)
let numberSize = MemoryLayout<Int>.size

let producer = try inChild {
  pair.closeOurs()
  for number in 1...1000 {
    var item = number
    try check(send(pair.theirs, &item, numberSize, 0), "send")
  }
  print("made 1000 numbers")
}
pair.closeTheirs()
var sum = 0
var item = 0
while try check(recv(pair.ours, &item, numberSize, 0), "recv") > 0 {
  sum += item
}
print("the sum is \(sum)")
try producer.wait()
