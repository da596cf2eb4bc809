// Two writes come out in one read, or in four.
// sitegen: lanes="server, client"
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
let listener = try internetSocket(.stream)
try check(at(4000) { bind(listener, $0, $1) }, "bind")
try check(listen(listener, 2), "listen")

let client = try inChild {
  for _ in 1...2 {
    let server = try internetSocket(.stream)
    try check(at(4000) { connect(server, $0, $1) }, "connect")
    try writeText("one", to: server)
    try writeText("two", to: server)
    close(server)
  }
}
try client.wait()

for room in [64, 2] {
  let stream = try check(accept(listener, nil, nil), "accept")
  var pieces: [String] = []
  repeat {
    pieces.append(try readText(from: stream, atMost: room))
  } while pieces.last != ""
  print("with room for \(room) bytes: \(pieces)")
}
