import Basics
import Markdown
import Snippets

/// Whether the languages of fences that are only shown were meant to be others.
///
/// A program whose language is misspelled is not run, and nothing else would say so.
struct FenceLanguages {
  let pages: [Page]

  /// What sitegen runs, colours or puts something else in the place of.
  private static let known =
    Language.allCases.map(\.rawValue) + ["shell", "zsh", "h"] + drawn

  /// Fences that are no code: a recording, a table, the cards of a home page.
  private static let drawn = ["output", "facts", "cards"]

  /// Languages that others have by right, however near their names are.
  private static let foreign = ["ash", "dash", "bas"]

  /// Shorter names are near to half of the alphabet.
  private static let lettersMin = 4

  var diagnostics: [Diagnostic] {
    pages.flatMap { page in
      page.fenceIndices.compactMap { index in
        guard page.fences[index] == .plain,
          case .codeBlock(let info, let range, _, _) = page.document.nodes[index].kind,
          let (written, meant) = Self.meant(by: info)
        else { return nil }
        return complaint(written, meant, at: page.source, range.start)
      }
    }
  }

  private func complaint(
    _ written: String, _ meant: String, at path: RelativePath, _ start: SourcePosition
  ) -> Diagnostic {
    Diagnostic(
      .warning, id: "MisspelledLanguage",
      "Fence '\(written)' is only shown; did you mean '\(meant)'?",
      at: SourceLocation(
        path, line: start.line, column: start.column, columns: written.utf8.count),
      fix: "Write '\(meant)', or 'text' for what is only shown")
  }

  /// The words of an info string that say its language, and the language that they most likely
  /// should say.
  private static func meant(by info: String) -> (written: String, meant: String)? {
    if info.hasPrefix("{") { return meant(inBraces: info) }
    let word = String(info.prefix { $0 != " " && $0 != "\t" })
    guard !known.contains(word.lowercased()) || drawn.contains(word.lowercased()),
      !drawn.contains(word), let meant = nearest(to: word)
    else { return nil }
    return (word, meant)
  }

  /// Pandoc's `{.sh #name}`, R Markdown's `{sh}`.
  private static func meant(inBraces info: String) -> (written: String, meant: String)? {
    let end = info.firstIndex(of: "}").map { info.index(after: $0) } ?? info.endIndex
    let words = info[..<end].split { "{} ,\t".contains($0) }
    guard let first = words.first(where: { $0.hasPrefix(".") }) ?? words.first else { return nil }
    let word = first.drop { $0 == "." }.lowercased()
    guard let meant = known.contains(word) ? word : nearest(to: word) else { return nil }
    return (String(info[..<end]), meant)
  }

  private static func nearest(to word: String) -> String? {
    guard !foreign.contains(word.lowercased()) else { return nil }
    return Basics.nearest(to: word, among: known.filter { $0.utf8.count >= lettersMin })
  }
}
