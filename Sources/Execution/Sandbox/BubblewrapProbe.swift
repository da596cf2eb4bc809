import Glibc
import Snippets

/// Whether bubblewrap is there, and which one.
struct BubblewrapProbe: Sendable {
  /// Absolute; nothing when it is not installed.
  let path: String?
  /// For example `0.8.0`; nothing when it would not say.
  let version: String?

  static let missing = "bubblewrap is not installed"
  static let noNamespaces = "no user namespaces"

  init() {
    path = Machine.find("bwrap")
    version = path.flatMap(Self.version)
  }

  var problem: String? { path == nil ? Self.missing : nil }

  /// Since 0.8.0.
  var canDisableNamespaces: Bool {
    let numbers = (version ?? "").split(separator: ".").compactMap { Int($0) }
    return numbers.count >= 2 && (numbers[0], numbers[1]) >= (0, 8)
  }

  /// Our words for what bubblewrap said when it failed.
  static func reason(from problem: String) -> String {
    let words = ["namespace", "uid map", "gid map", "Operation not permitted", "Permission denied"]
    return words.contains { contains(problem, $0) } ? noNamespaces : problem
  }

  static func remedy(for reason: String) -> String {
    switch reason {
    case missing: "Install it (on Debian: apt install bubblewrap)"
    case noNamespaces: "Allow them (on Debian: sysctl kernel.unprivileged_userns_clone=1)"
    default: "Use --sandbox=auto to do with the reduced sandbox"
    }
  }

  /// `bubblewrap 0.8.0` goes to stdout; a child's stderr is what we read.
  private static func version(of path: String) -> String? {
    let show = ["/bin/sh", "-c", #"exec "$0" --version >&2"#, path]
    do {
      let words = try ChildProcess(arguments: show).run().errorOutput.split { $0.isWhitespace }
      return words.count == 2 ? String(words[1]) : nil
    } catch {
      return nil
    }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }
}
