import Foundation
import Glibc

/// A command that has been started, its output in files so that nobody has to read along.
final class Invocation: Sendable {
  private let process: Process
  private let folder: URL
  private let ends: AsyncStream<Int32>

  init(
    _ executable: URL, _ arguments: [String], in directory: URL, input: String = "",
    environment: [String: String] = [:], standardError: FileHandle? = nil
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-invocation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(input.utf8).write(to: folder.appending(path: "in"))
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = Machine.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    process.standardOutput = try Self.file(folder.appending(path: "out"))
    process.standardError = try standardError ?? Self.file(folder.appending(path: "err"))
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let isSignal = process.terminationReason == .uncaughtSignal
      end.yield(isSignal ? 128 + process.terminationStatus : process.terminationStatus)
      end.finish()
    }
    self.process = process
    self.ends = ends
    try process.run()
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      // A leftover in the temporary folder harms no other test.
    }
  }

  /// Waits for the end.
  func outcome() async throws -> Outcome {
    let status = await ends.first { _ in true }
    return Outcome(status: status ?? -1, output: try printed("out"), errors: try printed("err"))
  }

  var isRunning: Bool { process.isRunning }

  /// Ends the command as a power failure would: it can do nothing about it.
  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  private func printed(_ name: String) throws -> String {
    let file = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else { return "" }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
