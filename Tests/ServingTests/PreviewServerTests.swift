import Basics
import Testing

@testable import Serving

/// The server as browsers, and worse, meet it: over real sockets.
@Suite(.timeLimit(.minutes(10))) struct PreviewServerTests {
  @Test func `a page is shown`() async throws {
    try await withServer { server in
      let answer = try await Caller.get("/", port: server.port)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("Content-Type: text/html; charset=utf-8\r\n"))
      #expect(answer.contains("\r\n\r\n<main>Home</main>"))
    }
  }

  @Test func `the address can be clicked`() async throws {
    let server = try PreviewServer(port: 0)
    #expect(server.address == "http://localhost:\(server.port)/")
  }

  @Test func `a page that follows hears of the next edition`() async throws {
    try await withServer { server in
      let caller = try await Caller(port: server.port)
      try await caller.say(
        "GET /.sitegen/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      let first = try await caller.answer(until: "\n\n")
      #expect(first.contains("Content-Type: text/event-stream\r\n"))
      #expect(!first.contains("Content-Length"))
      await server.show(ServedSite(files: .make(["index.html": "New"])))
      let second = try await caller.answer(until: "\n\n")
      #expect(second.contains(#""card":null"#))
      #expect(try await Caller.get("/", port: server.port).contains("\r\n\r\nNew"))
      try caller.close()
    }
  }

  @Test func `a page that waits for the first build hears of its mistakes`() async throws {
    try await withServer(showing: nil) { server in
      #expect(try await Caller.get("/", port: server.port).contains("for the first time"))
      let caller = try await Caller(port: server.port)
      try await caller.say(
        "GET /.sitegen/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(try await caller.answer(until: "\n\n").contains(#""card":null"#))
      await server.show(
        ServedSite(files: FileTree(), card: MistakeCard([.init(.error, at: "a.md:1:1", "Odd")])))
      #expect(try await caller.answer(until: "\n\n").contains("a.md:1:1"))
      #expect(try await Caller.get("/", port: server.port).contains("a.md:1:1"))
      await server.show(ServedSite(files: .make(["index.html": "Mended"])))
      #expect(try await caller.answer(until: "\n\n").contains(#""card":null"#))
      #expect(try await Caller.get("/", port: server.port).contains("\r\n\r\nMended"))
      try caller.close()
    }
  }

  @Test func `a card is told to pages`() async throws {
    try await withServer { server in
      await server.show(
        ServedSite(files: FileTree(), card: MistakeCard([.init(.error, at: "a.md:1:1", "Odd")])))
      let caller = try await Caller(port: server.port)
      try await caller.say(
        "GET /.sitegen/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
      #expect(try await caller.answer(until: "\n\n").contains("a.md:1:1"))
      try caller.close()
    }
  }

  @Test(arguments: HostileRequest.all)
  func `a hostile request is refused, and the next one is answered`(
    request: HostileRequest
  ) async throws {
    try await withServer { server in
      let caller = try await Caller(port: server.port)
      try await caller.say(request.text.replacing("PORT", with: "\(server.port)"))
      #expect(try await caller.answer().hasPrefix("HTTP/1.1 \(request.status) "))
      #expect(try await Caller.get("/", port: server.port).contains("Home"))
    }
  }

  @Test func `two hundred slow clients stop nobody`() async throws {
    try await withServer { server in
      var slow: [Caller] = []
      for _ in 0..<200 {
        let caller = try await Caller(port: server.port)
        try await caller.say("GET / HT")
        slow.append(caller)
      }
      #expect(try await Caller.get("/", port: server.port).contains("Home"))
      for caller in slow { try caller.close() }
      #expect(try await Caller.get("/", port: server.port).contains("Home"))
    }
  }

  @Test func `a client that says nothing is sent away`() async throws {
    var patience = Patience()
    patience.head = .milliseconds(50)
    try await withServer(patience) { server in
      let caller = try await Caller(port: server.port)
      #expect(try await caller.answer().hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test func `where too many wait, the one that waited longest makes room`() async throws {
    var patience = Patience()
    patience.connectionsMax = 4
    try await withServer(patience) { server in
      let first = try await Caller(port: server.port)
      try await first.say("GET")
      for _ in 0..<4 { try await Caller(port: server.port).say("GET") }
      _ = try await first.answer()
      #expect(try await Caller.get("/", port: server.port).contains("Home"))
    }
  }

  @Test func `too many pages that follow are told so`() async throws {
    var patience = Patience()
    patience.listenersMax = 1
    try await withServer(patience) { server in
      let events = "GET /.sitegen/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
      let first = try await Caller(port: server.port)
      try await first.say(events)
      _ = try await first.answer(until: "\n\n")
      let second = try await Caller(port: server.port)
      try await second.say(events)
      #expect(try await second.answer().hasPrefix("HTTP/1.1 503 "))
      try first.close()
    }
  }

  @Test func `a storm of requests is answered, each of them`() async throws {
    try await withServer { server in
      let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<500 {
          group.addTask { try await Caller.get("/", port: server.port).contains("Home") }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(answers == 500)
    }
  }

  @Test func `a port in use is named, with what to do`() throws {
    let server = try PreviewServer(port: 0)
    #expect(
      throws: ServingFailure(
        "Port \(server.port) is in use",
        remedy: "End what uses it, or choose another one: --port \(server.port + 1)")
    ) { try PreviewServer(port: server.port) }
  }

  @Test func `an address of another machine is refused`() {
    #expect(
      throws: ServingFailure(
        "'192.0.2.1' is no address of this machine",
        remedy: "Leave --host out, or name an address of this machine")
    ) { try PreviewServer(host: "192.0.2.1", port: 0) }
  }

  private static let home = ServedSite(files: .make(["index.html": "<main>Home</main>"]))

  /// Serves a site, and ends it when `work` is done.
  private func withServer(
    _ patience: Patience = Patience(), showing site: ServedSite? = home,
    _ work: (PreviewServer) async throws -> Void
  ) async throws {
    let server = try PreviewServer(host: "localhost", port: 0, patience: patience)
    if let site { await server.show(site) }
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await work(server)
  }
}
