/// What can be told of a Swift program without parsing it.
struct SwiftImports {
  /// The top modules of its `import` lines; one may be in a comment, none is missing.
  let modules: Set<String>
  /// Whether the program starts at a type marked `@main` instead of its first line.
  let hasMainType: Bool

  init(of text: String) {
    var modules: Set<String> = []
    for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      if let module = SwiftImports.module(of: line) { modules.insert(module) }
    }
    self.modules = modules
    hasMainType = SwiftImports.containsMain(text)
  }

  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// `Foundation` of `@preconcurrency public import struct Foundation.Data`.
  private static func module(of line: Substring) -> String? {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard let index = words.firstIndex(of: "import") else { return nil }
    let path = words[(index + 1)...].first { !kinds.contains($0) } ?? ""
    return path.split(separator: ".").first.map { String($0.prefix { $0 != "/" }) }
  }

  /// SwiftPM's own rule for snippets and executables of one file (`containsAtMain`): a line that
  /// begins with `@main` outside comments.
  private static func containsMain(_ text: String) -> Bool {
    var isInComment = false
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("//") { continue }
      if line.hasPrefix("/*") { isInComment = true }
      let isCode = !isInComment
      if line.hasSuffix("*/") { isInComment = false }
      if isCode, line.hasPrefix("@main") { return true }
    }
    return false
  }
}
