import Glibc
import Snippets

/// What stands in for a sandbox where there are no namespaces: a fresh folder, limits, a cleared
/// environment, and an end for every process.
///
/// A path inside is `folder` + that path here. So files and the working directory lie below
/// `folder`, a mount is the machine's own path, and arguments and variables that name one of them
/// are rewritten to where it really is; lines of output are rewritten back.
struct ReducedSandbox {
  let folder: String
  /// The user of this run and of no other; nothing where sitegen is not root.
  let user: uid_t?
  private let places: [(inside: String, real: String)]

  init(for command: SandboxCommand, in home: TemporaryFolder) throws(ExecutionFailure) {
    folder = home.path
    user = home.user
    let owner = home.user
    places = Self.places(of: command, in: folder)
    for path in ["/tmp", "/home/sandbox", FullSandbox.guestFolder, command.workingDirectory] {
      try Machine.makeFolder(real(path), owner: owner)
    }
    for file in command.files {
      let path = real(file.path)
      let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      try Machine.makeFolder(String(parent), owner: owner)
      try Machine.write(file.bytes, to: path, mode: file.isExecutable ? 0o755 : 0o644)
      if let owner { chown(path, owner, owner) }
    }
  }

  private static func places(
    of command: SandboxCommand, in folder: String
  ) -> [(inside: String, real: String)] {
    let own =
      command.files.map(\.path) + command.collects + [
        command.workingDirectory, FullSandbox.guestFolder, "/home/sandbox", "/tmp",
      ]
    let mounted = command.mounts.map { (inside: $0.insidePath, real: $0.hostPath) }
    return (mounted + own.filter { $0 != "/" }.map { (inside: $0, real: folder + $0) })
      .enumerated()
      .sorted {
        ($1.element.inside.utf8.count, $0.offset) < ($0.element.inside.utf8.count, $1.offset)
      }
      .map(\.element)
  }

  /// Where an inside path really is.
  func real(_ path: String) -> String {
    for place in places where isInside(path, place.inside) {
      return place.real + path.utf8.dropFirst(place.inside.utf8.count).asText
    }
    return folder + path
  }

  /// A text with every inside path in it rewritten: `-I/tmp/include`, `a:/tmp/b`.
  func rewritten(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      if let place = places.first(where: { Self.starts(rest, with: $0.inside) }),
        result.last.map({ !Self.isNameByte($0) }) ?? true || result.starts(with: Array("-".utf8))
      {
        result += Array(place.real.utf8)
        rest = rest.dropFirst(place.inside.utf8.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Output as it would be in a full sandbox: without this run's own folder.
  func restored(_ text: String) -> String {
    guard text.utf8.count >= folder.utf8.count else { return text }
    let name = Array(folder.utf8)
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      if rest.first == name.first, rest.starts(with: name) {
        rest = rest.dropFirst(name.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, with path: String) -> Bool {
    guard bytes.starts(with: path.utf8) else { return false }
    return bytes.dropFirst(path.utf8.count).first.map { !isNameByte($0) || $0 == 47 } ?? true
  }

  /// Of the bytes that make up paths: letters, digits, `/`, `.`, `_`, `-`, and all beyond ASCII.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 128...255: true
    case 45, 46, 47, 95: true
    default: false
    }
  }
}

extension Substring.UTF8View {
  fileprivate var asText: String { String(Substring(self)) }
}
