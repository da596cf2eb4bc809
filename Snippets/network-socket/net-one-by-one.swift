// The same two writes, with a read between them.
// sitegen: lanes=program
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
try check(listen(listener, 1), "listen")
let client = try internetSocket(.stream)
try check(at(4000) { connect(client, $0, $1) }, "connect")
let stream = try check(accept(listener, nil, nil), "accept")

var pieces: [String] = []
for word in ["one", "two"] {
  try writeText(word, to: client)
  pieces.append(try readText(from: stream))
}
close(client)
pieces.append(try readText(from: stream))
print(pieces)
