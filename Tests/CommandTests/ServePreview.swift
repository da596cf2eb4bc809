import Foundation
import FoundationNetworking
import Glibc

/// `sitegen serve` at work, as an author sees it: what it prints, and what it shows.
///
/// A class, because it owns a process.
final class ServePreview: Sendable {
  private let process: Process
  private let printed: AsyncStream<String>
  /// `http://localhost:41234`.
  let address: String

  /// Starts it at a port that is free, and waits until the first build is shown.
  init(of trial: Trial, _ arguments: String...) async throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Machine.sitegen
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = trial.folder
    process.environment = Machine.environment
    process.standardOutput = pipe
    process.standardError = pipe
    printed = Self.lines(of: pipe)
    try process.run()
    self.process = process
    let line = await printed.first { $0.contains(" is at ") } ?? ""
    guard let match = line.firstMatch(of: /http:\/\/localhost:\d+/) else {
      throw Problem("no address was printed")
    }
    address = String(match.0)
  }

  deinit { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the next line in which `text` stands.
  func line(with text: String) async -> String? { await printed.first { $0.contains(text) } }

  /// What is shown at a path, and with which status.
  func page(_ path: String) async throws -> (status: Int?, text: String) {
    guard let url = URL(string: address + path) else { throw Problem("'\(path)' is no path") }
    let (data, response) = try await URLSession.shared.data(from: url)
    let status = (response as? HTTPURLResponse)?.statusCode
    return (status, String(decoding: data, as: UTF8.self))
  }

  /// Presses Ctrl-C, and gives the exit status.
  func interrupted() -> Int32 {
    Glibc.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? -1 : process.terminationStatus
  }

  private static func lines(of pipe: Pipe) -> AsyncStream<String> {
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    let rest = Rest()
    pipe.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      for text in rest.lines(after: data) { line.yield(text) }
      guard data.isEmpty else { return }
      handle.readabilityHandler = nil
      line.finish()
    }
    return lines
  }
}

/// What was printed after the last whole line.
///
/// A class, because a handler keeps it from call to call; only that handler uses it.
private final class Rest: @unchecked Sendable {
  private var bytes = Data()

  func lines(after data: Data) -> [String] {
    bytes += data
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    bytes = Data(parts.last ?? Data())
    return parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}
