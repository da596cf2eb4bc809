import Basics
import Markdown
import SiteModel
import Testing

@Suite struct TermTests {
  private static let glossary = """
    # Words

    | term | meaning | shown |
    |---|---|---|
    | **pipe** (파이프) | A buffer with two ends. It holds bytes. | [pipes](pipe.md#ends) |
    | **message** (메시지) | Bytes in one piece. | |
    | **message queue** (메시지 큐) | A list of messages. | |
    | **FIFO** (이름 있는 파이프) | A pipe with a name. | |
    | **process** (프로세스) | A program that runs. | |
    | `errno` | Why it failed. | |
    | page | Not a term: not marked. | |

    ### socket (소켓)

    One end of a connection.
    """

  /// The text of a page, each link to the glossary as `[words→anchor]`.
  private func linked(
    _ text: String, on slug: String = "other", rule: String = "glossary: words"
  ) -> String {
    let site = site(text, on: slug, rule: rule).value
    guard let entry = site.entries.first(where: { $0.page.address.slug == slug }) else { return "" }
    return entry.linkedText
  }

  private func site(
    _ text: String, on slug: String = "other", glossary: String = glossary, rule: String
  ) -> Diagnosed<Site> {
    var sources = FileTree()
    var files = [
      "Content/site.yml": "title: Lab\n\(rule)\n", "Content/words.md": glossary,
      "Content/pipe.md": "# Pipes\n\n## Ends\n",
    ]
    files["Content/\(slug).md", default: "# Title\n\n"] += "\n\n" + text
    for (name, text) in files {
      guard let path = RelativePath(name) else { preconditionFailure("not a path: \(name)") }
      sources[path] = Array(text.utf8)
    }
    return Manuscript.read(sources).then(Site.replay)
  }

  @Test(arguments: [
    ("a pipe and a pipe", "a [pipe→term-pipe] and a pipe"),
    ("Pipes are old", "[Pipes→term-pipe] are old"),
    ("many processes", "many [processes→term-process]"),
    (
      "a message queue, a message", "a [message queue→term-message-queue], a [message→term-message]"
    ),
    (
      "message queues hold messages",
      "[message queues→term-message-queue] hold [messages→term-message]"
    ),
    ("a FIFO, no fifo", "a [FIFO→term-fifo], no fifo"),
    (
      "pipeline, bagpipe, pipe_2, pipe-like, half-pipe, -pipe",
      "pipeline, bagpipe, pipe_2, pipe-like, half-pipe, -pipe"
    ),
    ("the process's end", "the [process→term-process]'s end"),
    ("a socket", "a [socket→socket-소켓]"),
    ("this page", "this page"),
    ("errno", "[errno→term-errno]"),
  ])
  func `an English term is a whole word, or its plural`(text: String, expected: String) {
    #expect(linked(text) == expected)
  }

  @Test(arguments: [
    ("파이프를 연다", "[파이프→term-pipe]를 연다"),
    ("프로세스마다 파이프 하나", "[프로세스→term-process]마다 [파이프→term-pipe] 하나"),
    ("메시지 큐에서는", "[메시지 큐→term-message-queue]에서는"),
    ("파이프라인은 파이프라고", "파이프라인은 [파이프→term-pipe]라고"),
    ("대파이프, 소켓팅", "대파이프, 소켓팅"),
    ("FIFO는 pipe다", "[FIFO→term-fifo]는 [pipe→term-pipe]다"),
  ])
  func `a Korean term may be followed by a particle`(text: String, expected: String) {
    #expect(linked(text) == expected)
  }

  @Test(arguments: [
    "## pipe\n", "`pipe`", "[a pipe](pipe.md)", "[[pipe]]", "![pipe](https://example.org/a.png)",
    "| a | b |\n|---|---|\n| pipe | pipe |", "    pipe", "a <b>pipe</b>", "x[^1]\n\n[^1]: a pipe",
  ])
  func `nothing is linked but running text`(text: String) {
    #expect(!linked(text).contains("→"))
  }

  @Test func `lists, quotes and emphasis are running text`() {
    #expect(linked("> * a **pipe**") == "a [pipe→term-pipe]")
  }

  @Test func `a term may go on in the next line`() {
    #expect(linked("a message\nqueue") == "a [message queue→term-message-queue]")
  }

  @Test func `a page that the entry links to does not link the term`() {
    #expect(linked("a pipe, a FIFO", on: "pipe") == "Endsa pipe, a [FIFO→term-fifo]")
    #expect(!linked("a message queue", on: "words").contains("→"))
  }

  @Test func `pages and terms can be left out`() {
    let rule = "glossary: {page: words, except: [guide/], unlinked: [message]}"
    #expect(linked("a pipe", on: "guide/one", rule: rule) == "a pipe")
    #expect(linked("a message, a pipe", rule: rule) == "a message, a [pipe→term-pipe]")
  }

  @Test func `a link knows the first sentence of its entry`() {
    let site = site("a pipe", rule: "glossary: words").value
    let links = site.entries.flatMap { $0.termLinks.values.flatMap { $0 } }
    #expect(links.map(\.definition) == ["A buffer with two ends."])
  }

  @Test func `a site without the key links nothing`() {
    #expect(linked("a pipe", rule: "") == "a pipe")
  }

  @Test(arguments: [
    ("glossary: word", glossary, "error: Glossary 'word' is not there; did you mean 'words'?"),
    (
      "glossary: words", "| a | b |\n|-|-|\n| **pipe** | x |\n| **pipe** | y |",
      "error: Term 'pipe' is explained twice"
    ),
    ("glossary: words", "# Words", "warning: Glossary 'words' explains no term"),
    (
      "glossary: {pages: words}", glossary,
      "error: Key 'page' is missing in 'glossary'\n"
        + "error: Key 'pages' is not known in 'glossary'; did you mean 'page'?"
    ),
  ])
  func `a mistake is told`(rule: String, glossary: String, expected: String) {
    let complaints = site("", glossary: glossary, rule: rule).diagnostics
    #expect(
      complaints.map { "\($0.severity.rawValue): \($0.summary)" }.sorted().joined(separator: "\n")
        == expected)
    #expect(complaints.allSatisfy { $0.location != nil })
  }
}

extension Site.Entry {
  /// The text of the page, breaks as spaces, each link to the glossary as `[words→anchor]`.
  fileprivate var linkedText: String {
    var text = ""
    var open: [TermLink] = []
    for (index, node) in page.document.nodes.enumerated() {
      if case .softBreak = node.kind { text += " " }
      guard case .text(let words) = node.kind else { continue }
      let bytes = Array(words.utf8)
      var marks: [(offset: Int, mark: String)] = []
      for link in termLinks[index] ?? [] {
        marks.append((link.start, "["))
        open.append(link)
      }
      for link in open where link.endNode == index {
        guard case .page(_, let anchor) = link.target else { continue }
        marks.append((link.end, "→\(anchor ?? "")]"))
      }
      open.removeAll { $0.endNode == index }
      var done = 0
      for (offset, mark) in marks.sorted(by: { $0.offset < $1.offset }) {
        text += String(decoding: bytes[done..<offset], as: UTF8.self) + mark
        done = offset
      }
      text += String(decoding: bytes[done...], as: UTF8.self)
    }
    return text
  }
}
