// A name that is no file, and goes away with its socket.
// sitegen: lanes="server, client"
import Glibc
import IPCLab

let address = try UnixAddress(abstract: "ipc")
let listener = try unixSocket()
try check(address.bind(listener), "bind")
try check(listen(listener, 8), "listen")

let client = try inChild {
  let server = try unixSocket()
  try check(address.connect(server), "connect")
  print("read \(try readText(from: server))")
}
let connection = try check(accept(listener, nil, nil), "accept")
try writeText("no file involved", to: connection)
try client.wait()

let latecomer = try unixSocket()
close(listener)
report(address.connect(latecomer), "connect after close")
