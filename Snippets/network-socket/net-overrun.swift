// A thousand letters to a reader that does not read.
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
let reader = try internetSocket(.datagrams)
try check(at(4000) { bind(reader, $0, $1) }, "bind")
let writer = try internetSocket(.datagrams)
try check(at(4000) { connect(writer, $0, $1) }, "connect")

var sent = 0
for number in 1...1000 {
  let letter = [UInt8](repeating: UInt8(number % 256), count: 1000)
  sent += write(writer, letter, letter.count) == 1000 ? 1 : 0
}
print("sent without an error: \(sent)")

try check(fcntl(reader, F_SETFL, O_NONBLOCK), "fcntl")
var arrived = 0
var letter = [UInt8](repeating: 0, count: 1000)
while read(reader, &letter, 1000) == 1000 {
  arrived += 1
}
print("then: \(errorName(errno))")
print("all have arrived: \(arrived == sent)")
