// Each waits for the other to speak first.
// sitegen: lanes="parent, client, server"
import Glibc
import IPCLab

let line = try SocketPair()
let client = try inChild {
  let greeting = try readText(from: line.ours)
  print("heard \(greeting)")
}
let server = try inChild {
  let request = try readText(from: line.theirs)
  print("heard \(request)")
}
try client.untilBlocked(in: .read)
try server.untilBlocked(in: .read)
print("both are asleep in read")

try writeText("a request", to: line.ours)
print("server: \(try server.wait())")
try writeText("a greeting", to: line.theirs)
print("client: \(try client.wait())")
