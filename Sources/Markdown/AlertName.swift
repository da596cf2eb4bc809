import Basics

/// What stands between `[!` and `]` at the beginning of a quote.
enum AlertName {
  /// Those that have a colour and a title of their own; any other word is its own title.
  private static let known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

  /// Words of other languages that are near to one of them, and meant.
  private static let foreign = [
    "IMPORTANTE", "NOTA", "NOTĂ", "TIPP", "TIPS", "VARNING", "WARNUNG",
  ]

  /// The name that an author most likely meant by another word; nothing for a word of his own.
  static func meant(by word: String) -> String? {
    let name = word.uppercased()
    guard !known.contains(name), !foreign.contains(name) else { return nil }
    return nearest(to: name.filter { $0 != " " }, among: known)
  }

  /// The name in a quote that begins almost, but not quite, like an alert: `[NOTE]`, `[!NOTE`.
  static func almost(_ line: String) -> String? {
    guard line.hasPrefix("[") else { return nil }
    let word = line.dropFirst().drop { $0 == "!" || $0 == " " }.prefix { $0 != "]" && $0 != " " }
    let name = String(word)
    let isAlmost =
      line.hasPrefix("[!")
      ? !line.contains("]") && known.contains(name.uppercased())
      : line == "[\(name)]" && known.contains(name)
    guard isAlmost else { return nil }
    return name.uppercased()
  }
}
