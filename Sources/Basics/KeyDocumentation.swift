/// What the user's guide says about one word that an author may write.
///
/// Words that are enums give theirs in an exhaustive `switch`, so that one without documentation
/// does not compile. All texts are Markdown.
package struct KeyDocumentation: Sendable, Hashable {
  /// Whole sentences.
  package let meaning: String
  /// What may be its value, or that it takes none.
  package let values: String
  /// A right use, as an author writes it; several lines where one does not show it.
  package let example: String

  package init(_ meaning: String, values: String, example: String) {
    self.meaning = meaning
    self.values = values
    self.example = example
  }
}
