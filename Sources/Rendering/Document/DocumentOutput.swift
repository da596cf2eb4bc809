import Basics
import HTML

/// The HTML of a document as it grows: its lines end where CommonMark's own renderer ends them, and
/// the author's raw HTML, where it is filtered, stays balanced with the elements around it.
struct DocumentOutput {
  private(set) var tree = HTMLTree()
  private var isAtLineStart = true
  /// Nothing where raw HTML is let through, or shown as text.
  private var filter: RawHTMLFilter?
  /// Of a Korean text.
  private var particles: ParticleJoiner?

  init(_ filter: RawHTMLFilter?, language: String) {
    self.filter = filter
    particles = language == "ko" ? ParticleJoiner() : nil
  }

  /// What was odd about the author's raw HTML.
  var diagnostics: [Diagnostic] { filter?.diagnostics ?? [] }

  /// Whether what comes next stands in a link, be it the author's own HTML.
  var isInLink: Bool { filter?.isInLink ?? false }

  /// Ends the raw HTML that is still open.
  mutating func finish() { filter?.finish(&tree) }

  // MARK: Lines

  mutating func freshLine() {
    guard !isAtLineStart else { return }
    newline()
  }

  mutating func newline() {
    tree.raw("\n")
    particles?.pass("\n")
    isAtLineStart = true
  }

  // MARK: Elements

  mutating func start(
    _ name: String, _ attributes: [HTMLTree.Attribute] = [], isBlock: Bool = false
  ) {
    if isBlock { beginBlock() }
    tree.start(name, attributes)
    filter?.enter(name)
    isAtLineStart = false
  }

  mutating func end(_ name: String, isBlock: Bool = false) {
    filter?.leave(&tree)
    tree.end(name)
    isAtLineStart = false
    if isBlock { newline() }
  }

  /// Ends a block whose content ended with its own line.
  mutating func endBlock(_ name: String) {
    freshLine()
    end(name, isBlock: true)
  }

  mutating func beginBlock() {
    filter?.beginBlock(&tree)
    freshLine()
  }

  /// Raw HTML that may hold no text, such as an open `table`, ends before it.
  mutating func beginText() { filter?.beginText(&tree) }

  // MARK: Content

  mutating func text(_ text: String) {
    tree.text(particles?.joined(text) ?? text)
    isAtLineStart = false
  }

  mutating func void(_ name: String, _ attributes: [HTMLTree.Attribute] = []) {
    tree.void(name, attributes)
    isAtLineStart = false
  }

  mutating func element(_ name: String, _ attributes: [HTMLTree.Attribute], _ text: String) {
    tree.element(name, attributes, text)
    particles?.pass(text)
    isAtLineStart = false
  }

  /// Code within a line.
  ///
  /// One that `breaksNames` may be broken after an underscore, where a reader of `EPOLL_CTL_MOD`
  /// would, and then a narrow column need not do it anywhere. What would leave less than three
  /// letters alone, as in `F_SEAL_SEAL`, is no such place.
  mutating func code(_ code: String, breaksNames: Bool) {
    guard breaksNames else { return element("code", [], code) }
    tree.element("code") { tree in
      var rest = code[...]
      while let underscore = rest.dropFirst(3).dropLast().firstIndex(of: "_") {
        let next = rest.index(after: underscore)
        tree.text(String(rest[..<next]))
        tree.void("wbr")
        rest = rest[next...]
      }
      tree.text(String(rest))
    }
    particles?.pass(code)
    isAtLineStart = false
  }

  mutating func append(_ other: HTMLTree) {
    tree.append(other)
    isAtLineStart = false
  }

  /// The author's HTML as it is.
  mutating func raw(_ html: String) {
    tree.raw(html)
    isAtLineStart = html.utf8.last == UInt8(ascii: "\n")
  }

  /// What of the author's HTML does no harm; `node` is the node that holds it, `place` where it
  /// begins.
  mutating func filtered(_ html: String, of node: Int, at place: SourcePosition) {
    filter?.write(html, of: node, at: place, into: &tree)
    isAtLineStart = false
  }
}
