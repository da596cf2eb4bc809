import Localization
import Snippets

/// A proved value as a reader sees it: a truth as a word with a sign, never as a colour alone.
struct FactValue {
  let words: String
  let sign: String?
  /// A class of the style sheet.
  let style: String?

  init(_ value: DataCell, _ phrases: Phrases) {
    switch value.text {
    case "true", "yes": (words, sign, style) = (phrases[.yes], "✓", "yes")
    case "false", "no": (words, sign, style) = (phrases[.no], "✗", "no")
    default: (words, sign, style) = (value.text, nil, nil)
    }
  }
}
