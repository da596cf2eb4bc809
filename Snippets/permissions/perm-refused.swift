// Believed no further than what has come.
// sitegen: lanes="server, client"
import Glibc
import IPCLab

let sockets = try SocketPair(.sequencedPackets)
let client = try inChild {
  try writeText("23:hello..", to: sockets.theirs)
}
var message = [UInt8](repeating: 0, count: 256)
let count = read(sockets.ours, &message, message.count)
try check(count, "read")
try client.wait()

let digits = String(decoding: message[0..<2], as: UTF8.self)
let length = Int(digits) ?? 0
guard count >= 3, length == count - 3 else {
  print("says \(length), has sent \(count - 3): refused")
  exit(0)
}
print(String(decoding: message[3..<count], as: UTF8.self))
