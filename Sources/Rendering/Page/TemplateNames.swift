/// The names that a template asks for, with their places.
struct TemplateNames {
  struct Name: Sendable, Hashable {
    var text: String
    /// 1-based, as is `column`.
    var line: Int
    var column: Int
  }

  private(set) var all: [Name] = []

  init(_ text: String) {
    var line = 1
    for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for match in source.matches(of: /\{\{\{?[#^\/&]?\s*([A-Za-z0-9._-]+)\s*\}?\}\}/) {
        let before = source[..<match.range.lowerBound]
        all.append(Name(text: String(match.1), line: line, column: before.utf8.count + 1))
      }
      line += 1
    }
  }

  /// Those that no page has.
  var unknown: [Name] { all.filter { !PageContext.names.contains($0.text) } }
}
