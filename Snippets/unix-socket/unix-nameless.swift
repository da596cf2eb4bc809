// The name goes, and those who stand in line stay.
// sitegen: lanes=program
import Glibc
import IPCLab

let path = "/tmp/ipc-socket"
let address = try UnixAddress(path: path)
let listener = try unixSocket()
try check(address.bind(listener), "bind")
try check(listen(listener, 8), "listen")

let early = try unixSocket()
report(address.connect(early), "connect, in time")
try check(unlink(path), "unlink")
let late = try unixSocket()
report(address.connect(late), "connect, too late")

let client = try check(accept(listener, nil, nil), "accept")
try writeText("you are served", to: client)
print("in line: \(try readText(from: early))")
