// Both clients are connected before the first one is served.
// sitegen: lanes="server, first, second"
import Glibc
import IPCLab

let address = try UnixAddress(abstract: "ipc")
let listener = try unixSocket()
try check(address.bind(listener), "bind")
try check(listen(listener, 8), "listen")

func startClient(asking question: String) throws -> Child {
  let client = try inChild {
    let server = try unixSocket()
    try check(address.connect(server), "connect")
    try writeText(question, to: server)
    print("the answer is \(try readText(from: server))")
  }
  try client.untilBlocked(in: .read)
  print("\(question) is asleep in read")
  return client
}
let clients = try ["one", "two"].map(startClient)
for _ in clients {
  let client = try check(accept(listener, nil, nil), "accept")
  print("asked \(try readText(from: client))")
  try writeText("pong", to: client)
  close(client)
}
for client in clients {
  try client.wait()
}
