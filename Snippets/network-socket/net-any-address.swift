// Two servers, at one address and at all. Who answers at 127.0.0.2?
// sitegen: lanes=program
import Glibc
import IPCLab

// snippet.hide
func at<Result>(
  _ host: in_addr_t, _ port: UInt16,
  _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_port = port.bigEndian
  name.sin_addr.s_addr = host.bigEndian
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
let first = INADDR_LOOPBACK  // 127.0.0.1
let second = INADDR_LOOPBACK + 1  // 127.0.0.2, of this machine, too

for (port, host) in [(4000, first), (4001, INADDR_ANY)] {
  let port = UInt16(port)
  let listener = try internetSocket(.stream)
  try check(at(host, port) { bind(listener, $0, $1) }, "bind")
  try check(listen(listener, 8), "listen")
  print(host == first ? "INADDR_LOOPBACK" : "INADDR_ANY")
  for (name, called) in [("first", first), ("second", second)] {
    let client = try internetSocket(.stream)
    let result = at(called, port) { connect(client, $0, $1) }
    report(result, "  to the \(name) address")
  }
}
