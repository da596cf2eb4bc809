/// A page of the guide that is generated, so that it cannot say what is no longer so.
struct ReferencePage {
  var title: String
  var description: String
  /// Its place among the pages of the guide.
  var order: Int
  /// Paragraphs, lists and fences, with a blank line between each two.
  var blocks: [String]

  /// The file of the page.
  var markdown: String {
    let matter = """
      ---
      title: \(title)
      description: \(description)
      order: \(order)
      ---
      """
    return ([matter] + blocks).joined(separator: "\n\n") + "\n"
  }

  /// A fence around `text`, with more backticks than any run of them in it.
  static func fence(_ language: String, _ text: String) -> String {
    let runs = text.split(omittingEmptySubsequences: true) { $0 != "`" }
    let mark = String(repeating: "`", count: max(2, runs.map(\.count).max() ?? 0) + 1)
    return "\(mark)\(language)\n\(text)\n\(mark)"
  }
}
