import Basics
import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// Shows a site in browsers while it is being written.
///
/// An actor, because connections ask for the site while a build replaces it.
///
/// It is made of FlyingFox's sockets, and not of its `HTTPServer`: that one (0.27.1) reads a head of
/// any length for any time, takes any number of connections, and ends when one cannot be accepted.
package actor PreviewServer {
  private let listening: ListeningSocket
  private let hosts: AllowedHosts
  private let patience: Patience
  /// Differs from process to process: a page that an earlier one sent is not of today.
  private let session = UInt64.random(in: .min ... .max)
  private var editionCount = 0
  private var edition: Edition
  private var connectionCount = 0
  private var lastID = 0
  /// Those whose head is still being read, by the order in which they came.
  private var callers: [Int: Socket] = [:]
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]

  /// Where it can be seen: `http://localhost:8000/`.
  package nonisolated let address: String
  package nonisolated let port: Int

  /// Takes the port; nothing is answered before `run`.
  ///
  /// - Throws: why nothing can be served there.
  package init(host: String = "localhost", port: Int) throws(ServingFailure) {
    try self.init(host: host, port: port, patience: Patience())
  }

  init(host: String, port: Int, patience: Patience) throws(ServingFailure) {
    listening = try ListeningSocket(host: host, port: port)
    self.port = listening.port
    hosts = AllowedHosts(host: host, port: listening.port)
    self.patience = patience
    let isEverywhere = ["0.0.0.0", "::"].contains(host)
    address =
      "http://\(isEverywhere ? "localhost" : AllowedHosts.written(host)):\(listening.port)/"
    edition = Edition(.awaited, name: "\(session)-0")
  }

  /// Shows `site` from now on, and tells every page that is open.
  package func show(_ site: ServedSite) {
    editionCount += 1
    edition = Edition(site, name: "\(session)-\(editionCount)", after: edition)
    let announcement = edition.announcement
    for id in listeners.keys.sorted() { listeners[id]?.yield(announcement) }
  }

  /// Answers until its task is cancelled.
  ///
  /// - Throws: when the machine takes the socket away.
  package func run() async throws {
    let pool: some AsyncSocketPool = SocketPool.make()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: listening.socket, pool: pool)
    defer { close(listening.socket) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await self.accept(on: socket) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func accept(on socket: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        do {
          let caller = try await socket.accept()
          caller.socket.closeOnExec()
          makeRoom()
          connectionCount += 1
          group.addTask { await self.serve(caller) }
        } catch SocketError.failed {
          // Too many files are open, or the caller has already gone: neither ends the preview.
          endOldestCaller()
          try await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }

  private func makeRoom() {
    if connectionCount >= patience.connectionsMax { endOldestCaller() }
  }

  /// Of those who have not said yet what they want, the first has had the most time for it.
  private func endOldestCaller() {
    guard let id = callers.keys.min(), let socket = callers.removeValue(forKey: id) else { return }
    shutdown(socket.file.rawValue, Int32(SHUT_RDWR))
  }

  private func serve(_ socket: AsyncSocket) async {
    lastID += 1
    let id = lastID
    let connection = Connection(socket: socket)
    do {
      callers[id] = socket.socket
      let reply = await firstReply(on: connection)
      callers[id] = nil
      try await send(reply, on: connection, id)
      try await within(patience.end) { await connection.hangUp() }
    } catch {
      // The client has gone, or was too slow; nobody is left to be told.
    }
    connectionCount -= 1
    close(socket.socket)
  }

  private func firstReply(on connection: Connection) async -> Reply {
    do {
      let head = try await within(patience.head) { try await connection.head() }
      return edition.reply(to: head, allowing: hosts)
    } catch let refusal as Connection.Refusal {
      return refusal.reply
    } catch {
      return .sentence(.requestTimeout, "The request did not come")
    }
  }

  private func send(_ reply: Reply, on connection: Connection, _ id: Int) async throws {
    guard reply.isStream else {
      return try await within(patience.reply) { try await connection.send(reply) }
    }
    guard listeners.count < patience.listenersMax else {
      return try await connection.send(.sentence(.serviceUnavailable, "Too many pages are open"))
    }
    try await tell(connection, id, reply)
  }

  /// Tells a page of every edition, beginning with the one of now, until the page is left.
  ///
  /// A page that is late hears the newest one only: each says everything.
  private func tell(_ connection: Connection, _ id: Int, _ reply: Reply) async throws {
    let (editions, news) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingNewest(1))
    listeners[id] = news
    defer { listeners[id] = nil }
    news.yield(edition.announcement)
    let limit = patience.reply
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await within(limit) { try await connection.send(reply) }
        for await announcement in editions {
          let event = Data("data: \(announcement)\n\n".utf8)
          try await within(limit) { try await connection.socket.write(event) }
        }
      }
      group.addTask { await connection.untilGone() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func close(_ socket: Socket) {
    do { try socket.close() } catch {
      // It is closed; close(2) only tells that somebody else was quicker.
    }
  }
}
