/// A path inside a project or a site: `/` between names, never absolute, never upwards.
///
/// The text is kept as it was given (no Unicode normalisation), so it names the same file on disk.
package struct RelativePath: Sendable, Hashable {
  /// The whole path, for example `Content/en/pipe.md`.
  package let text: String

  /// Nothing for an empty, absolute or upward path, an empty or `.` component, or a NUL byte.
  package init?(_ text: String) {
    guard !text.utf8.contains(0) else { return nil }
    for name in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard !name.allSatisfy({ $0 == UInt8(ascii: ".") }) || name.count > 2 else { return nil }
    }
    self.text = text
  }

  private init(checked text: String) { self.text = text }

  package var components: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// The last component, `pipe.md` of `Content/en/pipe.md`.
  package var name: Substring { text[nameStart...] }

  /// The name without its extension; a leading dot belongs to the stem.
  package var stem: Substring {
    guard let dot = extensionDot else { return name }
    return text[nameStart..<dot]
  }

  /// The text after the last dot of the name, without the dot; empty when there is none.
  package var fileExtension: Substring {
    guard let dot = extensionDot else { return "" }
    return text[text.utf8.index(after: dot)...]
  }

  /// The folder that holds this path, nothing for a path of one component.
  package var parent: RelativePath? {
    guard nameStart > text.startIndex else { return nil }
    return RelativePath(checked: String(text[..<text.utf8.index(before: nameStart)]))
  }

  package func appending(_ other: RelativePath) -> RelativePath {
    RelativePath(checked: text + "/" + other.text)
  }

  /// Nothing when `name` would leave this folder.
  package func appending(_ name: String) -> RelativePath? {
    RelativePath(name).map { appending($0) }
  }

  /// The path with another extension; `fileExtension` comes without a dot.
  package func replacingExtension(with fileExtension: String) -> RelativePath {
    RelativePath(checked: String(text[..<stem.endIndex]) + "." + fileExtension)
  }

  /// What remains of this path below `folder`, nothing when it does not lie there.
  package func relative(to folder: RelativePath) -> RelativePath? {
    guard text.utf8.starts(with: (folder.text + "/").utf8) else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: folder.text.utf8.count + 1)
    return RelativePath(checked: String(text[start...]))
  }

  /// The reference a page at this path uses for `target`: `../pipe.html`, `style.css`.
  package func reference(to target: RelativePath) -> String {
    let (here, there) = (text.utf8, target.text.utf8)
    let slash = UInt8(ascii: "/")
    var (own, its) = (here.startIndex, there.startIndex)
    // Behind the folders that both have in common, in bytes, because every link of a menu asks.
    var (ownRest, itsRest) = (own, its)
    while own < here.endIndex, its < there.endIndex, here[own] == there[its] {
      let isFolder = here[own] == slash
      own = here.index(after: own)
      its = there.index(after: its)
      if isFolder { (ownRest, itsRest) = (own, its) }
    }
    let upwardCount = here[ownRest...].count { $0 == slash }
    return String(repeating: "../", count: upwardCount) + target.text[itsRest...]
  }

  // In bytes, because paths are asked for their names all the time, and a `/` is one byte.
  private var nameStart: String.Index {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) }
      ?? text.startIndex
  }

  /// The last dot of the name, unless the name begins with it.
  private var extensionDot: String.Index? {
    let start = nameStart
    guard let dot = text.utf8[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else {
      return nil
    }
    return dot
  }
}

extension RelativePath: Comparable {
  /// By UTF-8 bytes, so that an order is the same on every machine and in every locale.
  package static func < (left: RelativePath, right: RelativePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension RelativePath: CustomStringConvertible {
  package var description: String { text }
}
