import Foundation
import Testing

/// What of the machine that runs the tests they need to know.
enum Machine {
  /// The executable that was built with this bundle of tests, beside it.
  static let sitegen = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "sitegen")

  /// Whether programs in Swift, C and sh can be compiled and run here.
  static let hasToolchain = ["swiftc", "clang"].allSatisfy { find($0) != nil }
  static let needsToolchain: Comment = "swiftc or clang is not on PATH"

  /// Whether a command can have a file system of its own, which the others do not see.
  static let canMount = succeeds([
    "/usr/bin/unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt",
  ])
  static let needsMount: Comment = "only root may mount a file system that is full or read-only"

  /// Whether a command can have limits of its own, in a user namespace.
  static let canLimit = succeeds(watching(1) + ["/bin/true"])
  static let needsLimit: Comment = "user namespaces are not to be had"

  /// The words before those of a command for which the kernel watches so many folders.
  static func watching(_ foldersMax: Int) -> [String] {
    [
      "/usr/bin/unshare", "--user", "--map-root-user", "sh", "-c",
      "echo \(foldersMax) > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\"",
    ]
  }

  private static func succeeds(_ words: [String]) -> Bool {
    let probe = Process()
    probe.executableURL = URL(filePath: words[0])
    probe.arguments = Array(words.dropFirst())
    probe.standardError = FileHandle.nullDevice
    do {
      try probe.run()
    } catch {
      return false
    }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }

  /// What commands inherit: nothing that makes them print otherwise.
  static let environment = ProcessInfo.processInfo.environment.filter {
    !["NO_COLOR", "TERM", "COLUMNS"].contains($0.key)
  }

  static func find(_ name: String) -> URL? {
    (environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
