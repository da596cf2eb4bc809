// Who may call? The mode says it, where there is a path.
// sitegen: lanes="program"
import Glibc
import IPCLab

func server(at address: UnixAddress) throws -> Int32 {
  let server = try unixSocket()
  try check(address.bind(server), "bind")
  try check(listen(server, 1), "listen")
  return server
}

let path = "/tmp/door"
let door = try UnixAddress(path: path)
_ = try server(at: door)
report(door.connect(try unixSocket()), "connect")
try check(chmod(path, 0o400), "chmod")
report(door.connect(try unixSocket()), "connect, mode 400")
try check(unlink(path), "unlink")

let hole = try UnixAddress(abstract: "door")
let listener = try server(at: hole)
try check(fchmod(listener, 0), "fchmod")
report(hole.connect(try unixSocket()), "connect, abstract")
