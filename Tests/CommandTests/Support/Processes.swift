import Foundation

/// The processes of this machine.
enum Processes {
  /// How many were started with `word` among their arguments (proc_pid_cmdline(5)).
  static func count(with word: String) -> Int {
    commandLines.count { $0.contains(word) }
  }

  private static var commandLines: [String] {
    let files = FileManager.default
    do {
      return try files.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
        .compactMap { files.contents(atPath: "/proc/\($0)/cmdline") }
        .map { String(decoding: $0, as: UTF8.self) }
    } catch {
      return []
    }
  }
}
