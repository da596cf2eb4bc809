// A file goes into a socket in one call, and not through here.
// sitegen: lanes="server, client"
import CIPC
import Glibc
import IPCLab

let page = try check(memfd_create("page", 0), "memfd_create")
try writeText("<h1>hello</h1>", to: page)

let sockets = try SocketPair()
let client = try inChild {
  sockets.closeOurs()
  print("received: \(try readAllText(from: sockets.theirs))")
}
var position = 0
let count = sendfile(sockets.ours, page, &position, 4096)
report(count, "sendfile")
print("the position is behind byte \(position)")
sockets.closeOurs()
try client.wait()
