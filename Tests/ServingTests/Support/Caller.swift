import FlyingSocks
import Foundation
import Glibc

/// A client that says and hears bytes, and need not behave.
struct Caller: Sendable {
  private let socket: AsyncSocket

  init(port: Int) async throws {
    socket = try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: UInt16(port)), timeout: Self.patienceSeconds)
  }

  /// For a connection.
  ///
  /// FlyingFox's own five seconds are short where other suites keep all processors busy; what hangs
  /// is ended by the time limit of the suite.
  private static let patienceSeconds = 300.0

  func say(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  /// Everything up to the end.
  func answer() async throws -> String {
    var bytes: [UInt8] = []
    do {
      while true { bytes += try await socket.read(atMost: 4096) }
    } catch SocketError.disconnected {
      try close()
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Everything up to `end`.
  func answer(until end: String) async throws -> String {
    var text = ""
    while !text.contains(end) {
      text += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
    }
    return text
  }

  func close() throws { try socket.close() }

  /// One request of a client that behaves.
  static func get(
    _ target: String, port: Int, method: String = "GET", host: String? = nil
  ) async throws -> String {
    let caller = try await Caller(port: port)
    try await caller.say(
      "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "localhost:\(port)")\r\n\r\n")
    return try await caller.answer()
  }
}
