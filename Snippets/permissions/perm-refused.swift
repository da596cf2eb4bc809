// Believed no further than what has come.
// sitegen: lanes="server, client"
import Glibc
import IPCLab

let sockets = try SocketPair(.sequencedPackets)
let client = try inChild {
  try writeText("\u{17}hello..", to: sockets.theirs)
}
var message = [UInt8](repeating: 0, count: 256)
let count = read(sockets.ours, &message, message.count)
try check(count, "read")
try client.wait()

let length = Int(message[0])
guard length == count - 1 else {
  print("says \(length), has sent \(count - 1): refused")
  exit(0)
}
print(String(decoding: message[1..<count], as: UTF8.self))
