// The port of a server that hung up first is kept for a while.
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
func server(_ port: UInt16, reuse: Int32) throws -> Int32 {
  let listener = try internetSocket(.stream)
  var flag = reuse
  let size = socklen_t(MemoryLayout<Int32>.size)
  let result = setsockopt(
    listener, SOL_SOCKET, SO_REUSEADDR, &flag, size)
  try check(result, "setsockopt")
  report(at(port) { bind(listener, $0, $1) }, "bind")
  return listener
}

var port: UInt16 = 4000
for (old, new) in [(0, 0), (0, 1), (1, 1)] as [(Int32, Int32)] {
  print("SO_REUSEADDR: first \(old), then \(new)")
  port += 1
  let listener = try server(port, reuse: old)
  try check(listen(listener, 1), "listen")
  let client = try internetSocket(.stream)
  try check(at(port) { connect(client, $0, $1) }, "connect")
  let stream = try check(accept(listener, nil, nil), "accept")

  close(stream)  // the server hangs up first
  close(client)
  close(listener)
  close(try server(port, reuse: new))
}
