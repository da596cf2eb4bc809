// Letters to a port: each one apart, and each one cut to the room.
// sitegen: lanes="receiver, sender"
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
let letters = try internetSocket(.datagrams)
try check(at(4000) { bind(letters, $0, $1) }, "bind")

let sender = try inChild {
  let ours = try internetSocket(.datagrams)
  for text in ["one", "two", "", "a long letter", "the next one"] {
    let size = text.utf8.count
    let count = at(4000) { sendto(ours, text, size, 0, $0, $1) }
    try check(count, "sendto")
  }
}
for room in [64, 64, 64, 6, 64] {
  let text = try readText(from: letters, atMost: room)
  print("with room for \(room) bytes: \"\(text)\"")
}
try sender.wait()
