/// A path inside a project or a site: `/` between names, never absolute, never upwards.
///
/// The text is kept as it was given (no Unicode normalisation), so it names the same file on disk.
package struct RelativePath: Sendable, Hashable {
  /// The whole path, for example `Content/en/pipe.md`.
  package let text: String

  /// Nothing for an empty, absolute or upward path, an empty or `.` component, or a NUL byte.
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    for name in text.split(separator: "/", omittingEmptySubsequences: false) {
      guard !name.isEmpty, name != ".", name != ".." else { return nil }
    }
    self.text = text
  }

  private init(checked text: String) { self.text = text }

  package var components: [Substring] { text.split(separator: "/") }

  /// The last component, `pipe.md` of `Content/en/pipe.md`.
  package var name: Substring { text[nameStart...] }

  /// The name without its extension; a leading dot belongs to the stem.
  package var stem: Substring {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return name[..<dot]
  }

  /// The text after the last dot of the name, without the dot; empty when there is none.
  package var fileExtension: Substring {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...]
  }

  /// The folder that holds this path, nothing for a path of one component.
  package var parent: RelativePath? {
    guard nameStart > text.startIndex else { return nil }
    return RelativePath(checked: String(text[..<text.index(before: nameStart)]))
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
    guard text.hasPrefix(folder.text + "/") else { return nil }
    return RelativePath(checked: String(text.dropFirst(folder.text.count + 1)))
  }

  /// The reference a page at this path uses for `target`: `../pipe.html`, `style.css`.
  package func reference(to target: RelativePath) -> String {
    let here = components.dropLast()
    let there = target.components
    let common = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let upward = Array(repeating: "..", count: here.count - common)
    return (upward + there.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  private var nameStart: String.Index {
    text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
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
