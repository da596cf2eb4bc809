import HTML
import Localization
import SiteModel
import Snippets

/// The code of a listing: numbered lines that can be linked to, and the whole program behind a
/// disclosure when the page shows only parts of it.
struct ListingProgram {
  private let listing: Listing
  private let idPrefix: String
  private let phrases: Phrases
  /// The whole program; empty when nothing of it is shown.
  private let lines: [HTMLTree]
  /// The comment and the blank lines at the top, blank lines at the end: nobody misses them.
  private let quiet: Set<Int>
  /// The lines that the compiler complained about.
  private let complaints: Set<Int>

  init(_ listing: Listing, idPrefix: String, _ phrases: Phrases) {
    self.listing = listing
    self.idPrefix = idPrefix
    self.phrases = phrases
    lines = highlightedLines(listing.completeText, language: listing.language.rawValue)
    quiet = Self.quietLines(of: listing)
    guard case .refused(let messages) = listing.outcome else {
      complaints = []
      return
    }
    complaints = Set(messages.lazy.filter { $0.severity == .error }.map(\.line))
  }

  private static func quietLines(of listing: Listing) -> Set<Int> {
    let mark = listing.language == .sh || listing.language == .bash ? "#" : "//"
    let lines = listing.completeText.split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines.map { $0.drop { $0 == " " || $0 == "\t" || $0 == "\r" } }
    let top = words.prefix { ($0.isEmpty || $0.hasPrefix(mark)) && !$0.hasPrefix("#!") }.count
    let bottom = words.count - words.reversed().prefix(while: \.isEmpty).count
    return Set(words.indices.filter { $0 < top || $0 >= bottom }.map { $0 + 1 })
  }

  func append(to tree: inout HTMLTree) {
    guard !listing.excerpts.isEmpty else { return }
    var shown: Set<Int> = []
    appendScroller(label: phrases(.theProgram, ["title": listing.title]), to: &tree) { tree in
      var next = 1
      for excerpt in listing.excerpts {
        appendGap(next..<excerpt.firstLine, to: &tree)
        next = append(excerpt, shown: &shown, to: &tree)
      }
      appendGap(next..<max(next, lines.count + 1), to: &tree)
    }
    if hasGaps { appendWhole(besides: shown, to: &tree) }
  }

  /// Whether lines are left out that somebody may miss.
  private var hasGaps: Bool {
    let shown = listing.excerpts.map { excerpt in
      excerpt.firstLine...(excerpt.firstLine + excerpt.text.count { $0 == "\n" })
    }
    return (1...max(1, lines.count)).contains { number in
      !quiet.contains(number) && !shown.contains { $0.contains(number) }
    }
  }

  /// Gives back the number of the line after the excerpt.
  private func append(
    _ excerpt: Listing.Excerpt, shown: inout Set<Int>, to tree: inout HTMLTree
  ) -> Int {
    let excerptLines = lines(of: excerpt)
    for (offset, line) in excerptLines.enumerated() {
      let number = excerpt.firstLine + offset
      append(line, number: number, hasID: shown.insert(number).inserted, to: &tree)
    }
    return excerpt.firstLine + excerptLines.count
  }

  /// From the whole program, so that an excerpt that begins inside a comment is still a comment;
  /// coloured by itself where it is not, to the letter, a part of the program.
  private func lines(of excerpt: Listing.Excerpt) -> [HTMLTree] {
    let own = highlightedLines(excerpt.text + "\n", language: "")
    let range = (excerpt.firstLine - 1)..<(excerpt.firstLine - 1 + own.count)
    if range.lowerBound >= 0, range.upperBound <= lines.count,
      zip(own, lines[range]).allSatisfy({ $0.plainText == $1.plainText })
    {
      return Array(lines[range])
    }
    return highlightedLines(excerpt.text + "\n", language: listing.language.rawValue)
  }

  private func appendWhole(besides shown: Set<Int>, to tree: inout HTMLTree) {
    tree.element("details", [.class("whole")]) { tree in
      tree.element(
        "summary", [], phrases(.completeProgram, ["count": "\(lines.count)"]))
      appendScroller(label: phrases(.theCompleteProgram, ["title": listing.title]), to: &tree) {
        tree in
        for (offset, line) in lines.enumerated() {
          append(line, number: offset + 1, hasID: !shown.contains(offset + 1), to: &tree)
        }
      }
    }
  }

  private func appendScroller(
    label: String, to tree: inout HTMLTree, _ content: (inout HTMLTree) -> Void
  ) {
    tree.element(
      "pre",
      [
        .class("code"), .init("tabindex", "0"), .init("role", "group"),
        .init("aria-label", label),
      ]
    ) { tree in
      tree.element("code", [], content)
    }
  }

  /// Says which lines are left out; nothing where none are missed.
  ///
  /// Where nothing else is left out, those are there all the same, unseen, so that what is copied
  /// is the complete program.
  private func appendGap(_ range: Range<Int>, to tree: inout HTMLTree) {
    guard let first = range.first, let last = range.last else { return }
    guard hasGaps else {
      for number in range { tree.appendUnseen(lines[number - 1]) }
      return
    }
    guard !range.allSatisfy(quiet.contains) else { return }
    let words =
      first == last
      ? phrases(.lineHidden, ["first": "\(first)"])
      : phrases(.linesHidden, ["first": "\(first)", "last": "\(last)"])
    tree.element("span", [.class("gap")], "⋯ \(words)\n")
  }

  /// The number is drawn by the style sheet, so that copied code is only code.
  private func append(
    _ line: HTMLTree, number: Int, hasID: Bool, to tree: inout HTMLTree
  ) {
    let id = "\(idPrefix)-L\(number)"
    let name = complaints.contains(number) ? "l hit" : "l"
    tree.start("span", hasID ? [.class(name), .id(id)] : [.class(name)])
    tree.start(
      "a",
      [
        .href("#\(id)"), .init("data-n", "\(number)"), .init("tabindex", "-1"),
        .init("aria-label", phrases(.line, ["number": "\(number)"])),
      ])
    tree.end("a")
    tree.append(line)
    tree.text("\n")
    tree.end("span")
  }
}

extension HTMLTree {
  fileprivate mutating func appendUnseen(_ line: HTMLTree) {
    element("span", [.init("hidden", nil)]) { tree in
      tree.append(line)
      tree.text("\n")
    }
  }

  /// The text in the tree without its markup.
  fileprivate var plainText: String {
    nodes.reduce(into: "") { text, node in
      if case .text(let piece) = node { text += piece }
    }
  }
}
