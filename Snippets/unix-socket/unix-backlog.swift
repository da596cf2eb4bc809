// Clients wait in a line, and the line has an end.
import Glibc
import IPCLab

let address = try UnixAddress(abstract: "ipc")
let listener = try unixSocket()
try check(address.bind(listener), "bind")
try check(listen(listener, 2), "listen")

for number in 1...4 {
  let client = try unixSocket()
  try check(fcntl(client, F_SETFL, O_NONBLOCK), "fcntl")
  report(address.connect(client), "client \(number)")
}
