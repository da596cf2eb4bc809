import Foundation
import Glibc

/// `sitegen serve` at work, as an author sees it: what it prints, and what it shows.
///
/// A class, because it owns a process.
final class ServePreview: Sendable {
  private let process: Process
  private let printed: AsyncStream<String>
  /// `http://localhost:41234`.
  let address: String
  /// What was printed before the address.
  let firstLines: [String]

  /// Starts it at a port that is free, and waits until the first build is shown.
  ///
  /// With `foldersMax` the kernel watches no more folders for it than that.
  init(of trial: Trial, _ arguments: String..., watching foldersMax: Int? = nil) async throws {
    let process = Process()
    let pipe = Pipe()
    let words =
      (foldersMax.map { Machine.watching($0) } ?? []) + [
        Machine.sitegen.path, "serve", "--port", "0",
      ]
    process.executableURL = URL(filePath: words[0])
    process.arguments = words.dropFirst() + arguments
    process.currentDirectoryURL = trial.folder
    process.environment = Machine.environment
    process.standardOutput = pipe
    process.standardError = pipe
    printed = Self.lines(of: pipe)
    try process.run()
    self.process = process
    var lines: [String] = []
    for await line in printed {
      lines.append(line)
      if line.contains(" is at ") { break }
    }
    guard let match = lines.last?.firstMatch(of: /http:\/\/localhost:\d+/) else {
      throw Problem("no address was printed: \(lines)")
    }
    address = String(match.0)
    firstLines = lines.dropLast()
    guard await printed.contains(where: { $0.contains(" run, ") }) else {
      throw Problem("the first build said nothing")
    }
  }

  deinit { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the next line in which `text` stands.
  func line(with text: String) async -> String? { await printed.first { $0.contains(text) } }

  /// What is shown at a path, and with which status.
  ///
  /// One connection, one reply: enough of HTTP for a preview that closes after each.
  func page(_ path: String) async throws -> (status: Int?, text: String) {
    guard let port = address.split(separator: ":").last.flatMap({ UInt16($0) }) else {
      throw Problem("'\(address)' has no port")
    }
    let reply = try Connection(port: port).reply(
      to: "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
    let parts = reply.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let status = parts.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (status, parts.count > 1 ? String(parts[1]) : "")
  }

  /// Presses Ctrl-C, and gives the exit status.
  func interrupted() -> Int32 {
    Glibc.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? -1 : process.terminationStatus
  }

  /// On a thread of its own, which ends with the process that writes: a handler of Foundation's would
  /// outlive its pipe now and then, and take the tests with it.
  private static func lines(of pipe: Pipe) -> AsyncStream<String> {
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    let output = dup(pipe.fileHandleForReading.fileDescriptor)
    Thread.detachNewThread {
      var rest: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(output, &buffer, buffer.count), count > 0 {
        rest += buffer[..<count]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          line.yield(String(decoding: rest[..<end], as: UTF8.self))
          rest.removeSubrange(...end)
        }
      }
      close(output)
      line.finish()
    }
    return lines
  }
}

/// A connection to this machine.
private struct Connection {
  private let socket: Int32

  init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(socket)
      throw Problem("port \(port) cannot be reached")
    }
  }

  /// Sends, and reads until the other side closes.
  func reply(to request: String) throws -> String {
    defer { close(socket) }
    guard send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0 else {
      throw Problem("the request cannot be sent")
    }
    var reply: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(socket, &buffer, buffer.count), count > 0 {
      reply += buffer[..<count]
    }
    return String(decoding: reply, as: UTF8.self)
  }
}
