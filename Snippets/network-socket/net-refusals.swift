// The ways in which a network socket says no.
import Glibc
import IPCLab

// snippet.hide
func at<Result>(
  _ port: UInt16,
  _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_port = port.bigEndian
  name.sin_addr.s_addr = inet_addr("127.0.0.1")
  let size = MemoryLayout<sockaddr_in>.size
  return withUnsafePointer(to: &name) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(size))
    }
  }
}

func internetSocket(_ kind: SocketKind) throws -> Int32 {
  try check(socket(AF_INET, kind.number, 0), "socket")
}

// snippet.show
let caller = try internetSocket(.stream)
report(at(4000) { connect(caller, $0, $1) }, "connect, nobody")
report(at(80) { bind(caller, $0, $1) }, "bind to port 80")
let noSignal = Int32(MSG_NOSIGNAL)
report(send(caller, "x", 1, noSignal), "send, no connection")

let first = try internetSocket(.stream)
try check(at(4000) { bind(first, $0, $1) }, "bind")
let second = try internetSocket(.stream)
report(at(4000) { bind(second, $0, $1) }, "bind, port taken")
report(at(4000) { connect(second, $0, $1) }, "not listening")

let letters = try internetSocket(.datagrams)
report(at(4000) { bind(letters, $0, $1) }, "bind, UDP")
try check(at(4000) { connect(letters, $0, $1) }, "connect")
let large = [UInt8](repeating: 0, count: 65508)
report(write(letters, large, 65507), "65507 bytes")
report(write(letters, large, 65508), "65508 bytes")
report(listen(letters, 1), "listen, UDP")
