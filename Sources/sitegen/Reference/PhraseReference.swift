import Localization

/// Every word of the interface, as a page.
enum PhraseReference {
  static var page: ReferencePage {
    ReferencePage(
      title: "Words of the interface",
      description: "Every word that a theme may replace, in each language.", order: 66,
      blocks: [
        """
        A file `Theme/strings/LANG.yml` may give other words for these keys, see \
        [themes](themes.md#words). What stands in braces is filled in. Where a number is in it, the \
        form for several is shown. This page is made from the words themselves.
        """,
        (["| key | English | Korean |", "|---|---|---|"] + Phrase.allCases.map(row))
          .joined(separator: "\n"),
      ])
  }

  private static func row(_ phrase: Phrase) -> String {
    let words = ["en", "ko"].map { Phrases.builtIn($0)[phrase].asMarkdown }
    return "| `\(phrase.rawValue)` | \(words.joined(separator: " | ")) |"
  }
}
