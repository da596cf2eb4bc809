package import Basics

/// A file under `Snippets/`: one complete program, and what of it a page can show.
package struct SnippetFile: Sendable, Hashable {
  /// A named part of the program.
  package struct Slice: Sendable, Hashable {
    package var name: String
    /// Of its opening marker.
    package var location: SourceLocation
    /// Visible lines, without the indentation they have in common.
    package var excerpts: [Excerpt]
  }

  package var path: RelativePath
  package var language: Language
  /// The whole file, which is what is compiled.
  package var text: String
  /// The leading comment, without comment signs and without `sitegen:` lines.
  package var explanation: String
  /// What the `// sitegen: …` lines of the leading comment say.
  package var header: [GivenAttribute]
  /// Whether a `// sitegen: …` line has a mistake.
  var isInDoubt = false
  /// All visible lines: no markers, no explanation, no blank lines at the edges.
  package var excerpts: [Excerpt]
  package var slices: [Slice]

  /// The base name: how fences, recordings and `swift run` know the program.
  package var name: String { String(path.stem) }

  /// Nothing where the extension belongs to no language that is run.
  package static func parse(
    _ text: String, path: RelativePath
  ) -> Diagnosed<SnippetFile>? {
    guard var language = Language(fileExtension: path.fileExtension) else { return nil }
    let lines = text.programLines
    if language == .sh, lines.first?.hasPrefix("#!") == true, lines[0].hasSuffix("bash") {
      language = .bash
    }
    let part = ProgramPart(
      path: path, firstLine: 1, indents: Array(repeating: 0, count: lines.count))
    let comment = LeadingComment(lines, of: part, language: language)
    let visible = VisibleLines(lines, of: part, language: language, from: comment.end)
    var file = SnippetFile(
      path: path, language: language, text: text, explanation: comment.explanation,
      header: comment.header,
      excerpts: (comment.shebang + visible.excerpts).trimmingBlankLines,
      slices: visible.slices.map {
        Slice(name: $0.name, location: $0.location, excerpts: $0.excerpts)
      })
    file.isInDoubt = comment.diagnostics.contains { $0.severity == .error }
    return Diagnosed(file, comment.diagnostics + visible.diagnostics + file.complaintAboutName)
  }

  /// The lines of a slice, or of the whole file for nothing; an unknown slice is reported at
  /// `location` and shown as the whole file.
  package func excerpts(
    slice: String?, askedAt location: SourceLocation
  ) -> Diagnosed<[Excerpt]> {
    guard let slice else { return Diagnosed(excerpts) }
    if let found = slices.first(where: { $0.name == slice }) { return Diagnosed(found.excerpts) }
    let meant = nearest(to: slice, among: slices.map(\.name))
    return Diagnosed(
      excerpts,
      [
        Diagnostic(
          .error, id: "UnknownSlice", "Slice '\(slice)' is not in \(path)\(didYouMean(meant))",
          at: location, fix: remedy(for: slice, meant: meant))
      ])
  }

  private func remedy(for slice: String, meant: String?) -> String {
    if let only = meant ?? (slices.count == 1 ? slices[0].name : nil) {
      return "Write 'snippet=\(name)#\(only)'"
    }
    guard slices.isEmpty else {
      let known = slices.map { "'snippet=\(name)#\($0.name)'" }.joined(separator: ", ")
      return "Write one of \(known)"
    }
    let comment = language.lineComment
    return "Write 'snippet=\(name)' to show all of it, or put '\(comment) snippet.\(slice)' and "
      + "'\(comment) snippet.end' around the lines"
  }

  private var complaintAboutName: [Diagnostic] {
    guard !Program.isName(name) else { return [] }
    return [
      Diagnostic(
        .error, id: "MalformedName", "Name '\(name)' must be letters, digits, '_' and '-'",
        at: SourceLocation(path, line: 1), fix: "Rename \(path)")
    ]
  }
}

extension Language {
  /// The language of a file under `Snippets/`.
  package init?(fileExtension: some StringProtocol) {
    switch String(fileExtension) {
    case "swift": self = .swift
    case "c": self = .c
    case "sh": self = .sh
    default: return nil
    }
  }
}

extension String {
  /// Its lines, without what ends them; a line feed at the end begins no further line.
  var programLines: [String] {
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let end = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return String(decoding: end, as: UTF8.self)
    }
  }
}
