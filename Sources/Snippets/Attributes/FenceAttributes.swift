package import Basics

/// What the info string of a `swift`, `c`, `sh` or `bash` fence says about its program.
package struct FenceAttributes: Sendable, Hashable {
  /// Where a fence's program comes from.
  package enum Source: Sendable, Hashable {
    /// The fence holds it; the name is nothing where it follows from the page's.
    case own(name: String?)
    /// It is the file of that name under `Snippets/`; a fence that names no slice shows all of it.
    case file(name: String, slice: String?)
    /// The fence goes on with the program of the earlier fences of that group on its page.
    case group(String, name: String?)
  }

  package var language: Language
  /// In the order in which they were written, free of contradictions.
  package var given: [GivenAttribute]
  /// The info string.
  package var location: SourceLocation

  package init(language: Language, given: [GivenAttribute], location: SourceLocation) {
    self.language = language
    self.given = given
    self.location = location
  }

  /// Reads an info string, nothing where its language is not one that is run.
  ///
  /// `info` is as the source has it, backslashes and entities untouched; its first byte stands at
  /// `location`.
  package static func parse(
    info: String, at location: SourceLocation
  ) -> Diagnosed<FenceAttributes?> {
    let word = info.prefix { $0 != " " && $0 != "\t" }
    let start = location.range.start
    let whole = SourceLocation(
      location.path, line: start.line, column: start.column, columns: info.utf8.count)
    guard let language = Language(rawValue: word.lowercased()) else {
      return Diagnosed(nil, complaintAboutGluedAttributes(word, at: location))
    }
    var origin = location
    origin.range.start.column += word.utf8.count
    let parser = AttributeParser(
      info[word.endIndex...], at: origin, allowed: FenceAttribute.Key.allCases)
    let agreed = parser.given.withoutContradictions
    return Diagnosed(
      FenceAttributes(language: language, given: agreed.value, location: whole),
      parser.diagnostics + agreed.diagnostics)
  }

  package var isHidden: Bool { given.contains { $0.attribute == .hidden } }

  package var source: Source {
    for case .snippet(let name, let slice) in given.map(\.attribute) {
      return .file(name: name, slice: slice)
    }
    for case .group(let group) in given.map(\.attribute) { return .group(group, name: name) }
    return .own(name: name)
  }

  /// Names for the processes in order of birth, as this fence shows them.
  package var lanes: [String] { given.lanes }

  private var name: String? {
    for case .name(let name) in given.map(\.attribute) { return name }
    return nil
  }

  /// `swift,no-run` looks like a language of its own, and its program would silently not be run.
  private static func complaintAboutGluedAttributes(
    _ word: Substring, at location: SourceLocation
  ) -> [Diagnostic] {
    guard let end = word.firstIndex(where: { $0 == "," || $0 == "{" || $0 == ":" || $0 == "=" }),
      Language(rawValue: word[..<end].lowercased()) != nil
    else { return [] }
    var place = location
    place.range = SourceRange(
      line: location.range.start.line,
      column: location.range.start.column + word[..<end].utf8.count)
    return [
      Diagnostic(
        .error, id: "GluedAttributes", "Language '\(word[..<end])' is followed by '\(word[end])'",
        at: place, fix: "Separate attributes by spaces, for example '\(word[..<end]) no-run'")
    ]
  }
}
