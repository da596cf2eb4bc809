import Foundation

/// A project in a folder of its own, with a space and Hangul in its path, and `sitegen` run in it.
///
/// A class, because the folder is removed with its owner.
final class Trial: Sendable {
  /// The folder around the project, for what lies beside it.
  let surroundings: URL
  let folder: URL

  /// - Parameter files: by path; `Content/site.yml` has a title unless it is given.
  /// - Throws: what the file system said.
  init(_ files: [String: String] = [:]) throws {
    surroundings = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-commands-\(UUID().uuidString)")
    folder = surroundings.appending(path: "시험 폴더")
    try write("title: Trial\n", to: "Content/site.yml")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: surroundings)
    } catch {
      // A leftover in the temporary folder harms no other test.
    }
  }

  /// Runs `sitegen` in the project and waits for its end.
  func sitegen(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Invocation(
      Machine.sitegen, arguments, in: folder, input: input, environment: environment
    ).outcome()
  }

  /// Runs a line of `sh` in the project, in which `$SITEGEN` is the executable.
  func shell(_ line: String, environment: [String: String] = [:]) async throws -> Outcome {
    let named = environment.merging(["SITEGEN": Machine.sitegen.path]) { first, _ in first }
    return try await Invocation(
      URL(filePath: "/bin/sh"), ["-c", line], in: folder, environment: named
    ).outcome()
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Exchanges the one place where `old` stands.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    guard text.split(separator: old, omittingEmptySubsequences: false).count == 2 else {
      throw Problem("'\(old)' does not stand once in \(path)")
    }
    try write(text.replacing(old, with: new), to: path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Every file below `path` with its bytes.
  func files(below path: String = "Site") throws -> [String: Data] {
    try Files(folder.appending(path: path)).bytes()
  }
}
