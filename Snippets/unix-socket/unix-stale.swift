// A server was killed. Its name is still there, and is of no use.
// sitegen: lanes="parent, server"
import Glibc
import IPCLab

let path = "/tmp/ipc-socket"
let address = try UnixAddress(path: path)

let server = try inChild {
  let listener = try unixSocket()
  try check(address.bind(listener), "bind")
  try check(listen(listener, 8), "listen")
  raise(SIGKILL)
}
print("server: \(try server.wait())")

let client = try unixSocket()
report(address.connect(client), "connect")

let next = try unixSocket()
report(address.bind(next), "bind")
try check(unlink(path), "unlink")
report(address.bind(next), "bind after unlink")
try check(unlink(path), "unlink")
