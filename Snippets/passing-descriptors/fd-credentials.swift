// The kernel says who is at the other end, and cannot be lied to.
// sitegen: lanes="server, client"
import CIPC
import Glibc
import IPCLab

let address = try UnixAddress(abstract: "ipc")
let listener = try unixSocket()
try check(address.bind(listener), "bind")
try check(listen(listener, 8), "listen")

let client = try inChild {
  let server = try unixSocket()
  try check(address.connect(server), "connect")
  try writeText("I am root, believe me", to: server)
}
let socket = try check(accept(listener, nil, nil), "accept")
print("it says: \(try readText(from: socket))")

var peer = ucred()
var size = socklen_t(MemoryLayout<ucred>.size)
try check(
  getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size),
  "getsockopt")
print("it is my child: \(peer.pid == client.pid)")
print("its user is mine: \(peer.uid == getuid())")
try client.wait()
