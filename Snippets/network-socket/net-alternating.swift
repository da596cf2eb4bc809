// Every second letter is refused; it pays for the one before.
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
let writer = try internetSocket(.datagrams)
try check(at(4000) { connect(writer, $0, $1) }, "connect")
for number in 1...6 {
  report(write(writer, "hello", 5), "write \(number)")
}
