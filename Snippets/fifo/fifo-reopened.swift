// The server closes and will open anew. A client was in between.
// sitegen: expect=signal:SIGPIPE lanes="client, server"
import Glibc
import IPCLab

let path = "/tmp/ipc-reopened"
try check(mkfifo(path, 0o600), "mkfifo")
let isOpen = try Pipe()

let server = try inChild {
  let requests = try check(open(path, O_RDONLY), "open")
  _ = try readText(from: isOpen.readEnd)
  close(requests)
  print("closed; now I would open it again")
}
let output = try check(open(path, O_WRONLY), "open")
try writeText("!", to: isOpen.writeEnd)
print("server: \(try server.wait())")
try check(unlink(path), "unlink")
print("writing")
try writeText("a request\n", to: output)
print("never printed")
