// Two messages of three bytes through each kind of socket.
import Glibc
import IPCLab

for kind in SocketKind.allCases {
  let pair = try SocketPair(kind)
  try writeText("one", to: pair.ours)
  try writeText("two", to: pair.ours)
  let text = try readText(from: pair.theirs)
  print("\(kind): the first read gives \(text)")
}

let pair = try SocketPair(.datagrams)
try writeText("a long letter", to: pair.ours)
try writeText("the next one", to: pair.ours)
let beginning = try readText(from: pair.theirs, atMost: 6)
print("room for 6 bytes: \(beginning)")
print("then: \(try readText(from: pair.theirs))")
