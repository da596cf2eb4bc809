// Each message with its length in front: now there are boundaries.
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
func send(_ text: String, to stream: Int32) throws {
  let bytes = [UInt8(text.utf8.count)] + Array(text.utf8)
  try check(write(stream, bytes, bytes.count), "write")
}

func receive(_ count: Int, from stream: Int32) throws -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  let all = Int32(MSG_WAITALL)
  let found = try check(recv(stream, &bytes, count, all), "recv")
  return Array(bytes[..<found])
}

// snippet.hide
let listener = try internetSocket(.stream)
try check(at(4000) { bind(listener, $0, $1) }, "bind")
try check(listen(listener, 1), "listen")

// snippet.show
let client = try inChild {
  let server = try internetSocket(.stream)
  try check(at(4000) { connect(server, $0, $1) }, "connect")
  try send("one", to: server)
  try send("", to: server)
  try send("three", to: server)
}
let stream = try check(accept(listener, nil, nil), "accept")
while let length = try receive(1, from: stream).first {
  let bytes = try receive(Int(length), from: stream)
  let text = String(decoding: bytes, as: UTF8.self)
  print("message: \"\(text)\"")
}
try client.wait()
