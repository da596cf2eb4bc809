// The same lie, told to a program that looks where it reads.
// sitegen: expect=trap lanes="server, client"
import Glibc
import IPCLab

let sockets = try SocketPair()
let client = try inChild {
  try writeText("23:hello..", to: sockets.theirs)
}
var message = [UInt8](repeating: 0, count: 10)
try check(read(sockets.ours, &message, 10), "read")
try client.wait()

let digits = String(decoding: message[0..<2], as: UTF8.self)
let length = Int(digits) ?? 0
print("a word of \(length) letters, it says")
let word = message[3..<3 + length]
print(String(decoding: word, as: UTF8.self))
