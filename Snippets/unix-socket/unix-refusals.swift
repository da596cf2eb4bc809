// The ways in which a Unix socket says no.
import Glibc
import IPCLab

let path = "/tmp/ipc-socket"
let address = try UnixAddress(path: path)
let client = try unixSocket()
report(address.connect(client), "connect, no such path")

let listener = try unixSocket()
report(listen(listener, 1), "listen, no name yet")
try check(address.bind(listener), "bind")
report(address.connect(client), "connect, nobody listens")
report(accept(listener, nil, nil), "accept, not listening")

let letters = try unixSocket(.datagrams)
report(address.connect(letters), "connect, another kind")
report(write(letters, "x", 1), "write, nobody there")
try check(unlink(path), "unlink")

let longPath = "/tmp/" + String(repeating: "x", count: 103)
do {
  _ = try UnixAddress(path: longPath)
} catch {
  print("a path of \(longPath.utf8.count) bytes: \(error)")
}
