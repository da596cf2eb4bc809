// The same lie, told to a program that looks where it reads.
// sitegen: expect=trap lanes="server, client"
import Glibc
import IPCLab

let sockets = try SocketPair()
let client = try inChild {
  try writeText("\u{17}hello..", to: sockets.theirs)
}
var message = [UInt8](repeating: 0, count: 8)
try check(read(sockets.ours, &message, 8), "read")
try client.wait()

let length = Int(message[0])
print("a word of \(length) letters, it says")
let word = message[1...length]
print(String(decoding: word, as: UTF8.self))
