import Glibc

/// `sitegen serve` of one project, with a browser's connection that follows its editions.
struct Preview {
  private let pid: pid_t
  private let port: UInt16
  private let events: Int32

  /// Starts it at a port that is free, and waits until the first build is shown.
  ///
  /// - Throws: when it does not say where it is.
  init(sitegen: String, project: String, in folder: String) throws(BenchFailure) {
    let log = "\(folder)/serve.log"
    pid = try Invocation([sitegen, "serve", "--project", project, "--port", "0"], in: folder)
      .start(output: log)
    port = try Self.port(in: log)
    events = try Self.connection(to: port)
    try Self.ask("/.sitegen/events", port, on: events)
    try waitForEvent()
  }

  func end() {
    close(events)
    kill(pid, SIGTERM)
    waitpid(pid, nil, 0)
  }

  /// How long it takes from a save until a page that says `words` is with the reader.
  ///
  /// - Throws: when the preview has gone.
  func figures(
    until words: String, on page: String, after save: () throws(BenchFailure) -> Void
  ) throws(BenchFailure) -> Invocation.Figures {
    let start = monotonicSeconds()
    try save()
    repeat { try waitForEvent() } while try !text(of: page).contains(words)
    return Invocation.Figures(wallSeconds: monotonicSeconds() - start, peakBytes: 0)
  }

  private func text(of page: String) throws(BenchFailure) -> String {
    let socket = try Self.connection(to: port)
    defer { close(socket) }
    try Self.ask(page, port, on: socket)
    var bytes: [UInt8] = []
    while let more = Self.bytes(from: socket) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An event is one line, and an empty one.
  private func waitForEvent() throws(BenchFailure) {
    var text = ""
    while !text.contains("data: ") || !text.hasSuffix("\n\n") {
      guard let more = Self.bytes(from: events) else { throw BenchFailure("the preview has gone") }
      text += String(decoding: more, as: UTF8.self)
    }
  }

  /// The first build may take as long as the programs of a site do.
  private static func port(in log: String) throws(BenchFailure) -> UInt16 {
    for _ in 0..<firstBuildSecondsMax * 10 {
      usleep(100_000)
      let words = try TextFile(log).text().split { " /\n".contains($0) }
      let address = words.first { $0.hasPrefix("localhost:") }
      if let port = address.flatMap({ UInt16($0.dropFirst("localhost:".count)) }) { return port }
    }
    throw BenchFailure("sitegen serve does not say where it is")
  }

  private static let firstBuildSecondsMax = 900

  private static func connection(to port: UInt16) throws(BenchFailure) -> Int32 {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw BenchFailure("port \(port) cannot be reached") }
    return socket
  }

  private static func ask(
    _ page: String, _ port: UInt16, on socket: Int32
  ) throws(BenchFailure) {
    let request = "GET \(page) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n"
    guard send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL)) == request.utf8.count
    else { throw BenchFailure("the preview has gone") }
  }

  /// Nothing at the end.
  private static func bytes(from socket: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(socket, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}
