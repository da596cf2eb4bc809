/// What programs print in tables, in the words of a page: rows, columns and cells.
///
/// Only what is shown is another word; what was printed, recorded and checked stays as it is.
package struct PrintedWords: Sendable, Hashable {
  private let words: [String: String]

  /// - Parameter words: what a page says, by what a program prints.
  package init(_ words: [String: String] = [:]) { self.words = words }

  /// What the page says for what was printed, which is the same where nothing else is known.
  package subscript(printed: String) -> String { words[printed] ?? printed }

  /// Nothing where the page has no word of its own for it.
  package func ownWord(for printed: String) -> String? { words[printed] }
}
