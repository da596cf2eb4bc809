import Localization
import Snippets

/// A proved value as a reader sees it: a truth as a word with a sign, never as a colour alone.
struct FactValue {
  let words: String
  let sign: String?
  /// A class of the style sheet.
  let style: String?

  init(_ value: DataCell, _ page: PrintedWords, _ phrases: Phrases) {
    let own = page.ownWord(for: value.text)
    switch value.text {
    case "true", "yes": (words, sign, style) = (own ?? phrases[.yes], "✓", "yes")
    case "false", "no": (words, sign, style) = (own ?? phrases[.no], "✗", "no")
    default: (words, sign, style) = (own ?? value.text, nil, nil)
    }
  }
}
