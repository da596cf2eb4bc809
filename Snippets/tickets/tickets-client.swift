// Knows nothing of the server but the path.
// sitegen: scene=tickets role=client after=server:"listening"
import Glibc
import IPCLab

let server = try unixSocket()
let address = try UnixAddress(path: "/tmp/tickets")
try check(address.connect(server), "connect")
print("I have \(try readAllText(from: server))")
