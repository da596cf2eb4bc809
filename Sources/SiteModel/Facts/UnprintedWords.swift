import Basics
import Snippets

/// About the words of a page's front matter that no table or chart of the page prints.
struct UnprintedWords {
  private let entry: Site.Entry

  init(_ entry: Site.Entry) { self.entry = entry }

  var diagnostics: [Diagnostic] {
    let words = entry.page.frontMatter.words
    guard !words.isEmpty, isWhole else { return [] }
    let printed = printed
    return words.filter { !printed.contains($0.printed.text) }.map { word in
      let meant = nearest(to: word.printed.text, among: printed.sorted())
      return Diagnostic(
        .error, id: "UnprintedWord",
        "No table or chart of this page has '\(word.printed.text)'\(didYouMean(meant))",
        at: word.printed.location, fix: meant.map { "Write '\($0)'" } ?? "Remove it from 'words'")
    }
  }

  /// Whether every table and chart is there; one that is not was complained about.
  private var isWhole: Bool {
    entry.page.fences.allSatisfy { node, role in
      switch role {
      case .facts(let name, _) where FenceRole.ownTables.contains(name): true
      case .facts: entry.tables[node] != nil
      case .snippet(let appearance) where appearance.showsTranscript && !appearance.isHidden:
        (appearance.table != .own || entry.tables[node] != nil)
          && (appearance.chart == nil || entry.listings[node]?.chart != nil)
      case .snippet, .recording, .plain: true
      }
    }
  }

  private var printed: Set<String> {
    var printed: Set<String> = []
    for table in entry.tables.values.map(\.table) {
      printed.formUnion([table.name] + table.rows + table.columns)
      printed.formUnion(table.proofs.joined().joined().map(\.value.text))
    }
    for table in entry.listings.values.compactMap(\.chart?.table) {
      printed.formUnion(table.columns.map { MeasuredUnit.split($0).name })
      printed.formUnion(table.rows.joined().map(\.text))
    }
    return printed
  }
}
