// What this kernel says about its Unix sockets.
import Glibc
import IPCLab

let pathRoom = MemoryLayout<sockaddr_un>.size - 2
print("a path has at most \(pathRoom - 1) bytes and a zero")

let limit = "/proc/sys/net/core/somaxconn"
let file = try check(open(limit, O_RDONLY), "open")
print("longest line:", try readText(from: file), terminator: "")

let pair = try SocketPair(.stream)
var size: Int32 = 0
var sizeOfSize = socklen_t(MemoryLayout<Int32>.size)
let found = getsockopt(
  pair.ours, SOL_SOCKET, SO_SNDBUF, &size, &sizeOfSize)
try check(found, "getsockopt")
print("send buffer: \(size) bytes")

let letters = try SocketPair(.datagrams)
let tooLong = [UInt8](repeating: 0, count: Int(size))
report(write(letters.ours, tooLong, tooLong.count), "one letter")

try check(fcntl(pair.ours, F_SETFL, O_NONBLOCK), "fcntl")
var count = 0
while write(pair.ours, "x", 1) == 1 {
  count += 1
}
print("took \(count) single bytes, then \(errorName(errno))")
