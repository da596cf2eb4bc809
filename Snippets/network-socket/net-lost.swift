// Letters to a port where nobody is.
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
let stranger = try internetSocket(.datagrams)
for _ in 1...2 {
  let count = at(4000) { sendto(stranger, "hello", 5, 0, $0, $1) }
  report(count, "sendto, nobody there")
}

let acquainted = try internetSocket(.datagrams)
report(at(4000) { connect(acquainted, $0, $1) }, "connect")
report(write(acquainted, "hello", 5), "write")
report(write(acquainted, "hello", 5), "write again")
report(write(acquainted, "hello", 5), "and again")
