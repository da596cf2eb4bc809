// Port 0 means any; the kernel chooses one of its range.
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
let range = "/proc/sys/net/ipv4/ip_local_port_range"
let file = try check(open(range, O_RDONLY), "open")
let numbers = try readText(from: file).split(separator: "\t")
let lowest = UInt16(numbers[0]) ?? 0
let highest = UInt16(numbers[1].dropLast()) ?? 0
print("chosen from \(lowest) to \(highest)")

let listener = try internetSocket(.stream)
try check(at(0) { bind(listener, $0, $1) }, "bind")
var name = sockaddr_in()
var size = socklen_t(MemoryLayout<sockaddr_in>.size)
let result = withUnsafeMutablePointer(to: &name) {
  $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
    getsockname(listener, $0, &size)
  }
}
try check(result, "getsockname")
let port = UInt16(bigEndian: name.sin_port)
print("in the range: \((lowest...highest).contains(port))")
print("4000 in the order of the network: \(UInt16(4000).bigEndian)")
