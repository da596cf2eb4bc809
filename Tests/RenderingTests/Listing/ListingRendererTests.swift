import HTML
import Localization
import Rendering
import SiteModel
import Snippets
import Testing
import Traces

struct ListingRendererTests {
  private func listing(
    _ outcome: Listing.Outcome, title: String = "a.c", text: String = "int a;\nint b;\n",
    excerpts: [Listing.Excerpt]? = nil, commands: [String] = [],
    expectedFailure: ExpectedFailure? = nil,
    isReplayed: Bool = false, isReduced: Bool = false
  ) -> Listing {
    Listing(
      title: title, language: .c,
      excerpts: excerpts ?? [Listing.Excerpt(firstLine: 1, text: String(text.dropLast()))],
      completeText: text, commands: commands, expectedFailure: expectedFailure, outcome: outcome,
      isReplayed: isReplayed, isReduced: isReduced)
  }

  private func html(_ listing: Listing) -> String {
    String(decoding: ListingRenderer(idPrefix: "a").render(listing).serialized(), as: UTF8.self)
  }

  private func lane(
    _ label: String = "program", _ lines: [(String, Transcript.Stream)] = [],
    ending: ProcessEnding? = .exited(0), isMeantToFail: Bool = false
  ) -> Listing.Lane {
    let lines = lines.map { Transcript.Line(process: 0, stream: $0.1, text: $0.0) }
    return Listing.Lane(
      name: .given(label), lines: lines, ending: ending, isMeantToFail: isMeantToFail)
  }

  /// What is visible: the HTML without tags and without what only a screen reader is told.
  private func words(_ listing: Listing) -> String {
    var text = ""
    for node in ListingRenderer(idPrefix: "a").render(listing).nodes {
      if case .text(let piece) = node { text += piece }
    }
    return text
  }

  @Test func `processes that nobody named are called in the words of the interface`() {
    let names: [LaneName] = [
      .parent, .child(1), .child(2), .childOfRole("서버", 1), .childOfRole("서버", 2), .given("child"),
    ]
    let lanes = names.map { Listing.Lane(name: $0, lines: [], ending: nil) }
    let html = String(
      decoding: ListingRenderer(idPrefix: "a", phrases: .builtIn("ko"))
        .render(listing(.ran(lanes: lanes))).serialized(), as: UTF8.self)
    for words in ["부모", "자식", "자식 2", "서버의 자식", "서버의 자식 2", "child"] {
      #expect(html.contains("</span> \(words)</p>"), "\(words)")
    }
  }

  @Test func `output that a table shows is folded`() {
    var listing = listing(.ran(lanes: [lane("program", [("{}", .stdout), ("{}", .stdout)])]))
    #expect(!html(listing).contains("<details"))
    listing.printsFacts = true
    #expect(
      html(listing).contains(
        #"<details class="printed"><summary>What it printed: 2 facts for the table</summary>"#))
  }

  // MARK: Program

  @Test func `a line has an id, a number that links to it, and its code`() {
    #expect(
      html(listing(.compiled)).contains(
        """
        <span class="l" id="a-L2"><a href="#a-L2" data-n="2" tabindex="-1" aria-label="line 2"></a>\
        <span class="t">int</span> b;
        </span>
        """))
  }

  @Test func `the program scrolls in a region that has focus and a name`() {
    #expect(
      html(listing(.compiled)).contains(
        #"<pre class="code" tabindex="0" role="group" aria-label="a.c, the program"><code>"#))
  }

  @Test func `a program that is shown whole hides nothing`() {
    let html = html(listing(.compiled))
    #expect(!html.contains("<details"))
    #expect(!html.contains("hidden\n"))
  }

  @Test func `excerpts say which lines lie between them`() {
    let text = "1;\n2;\n3;\n4;\n5;\n6;\n7;\n"
    let shown = [Listing.Excerpt(firstLine: 2, text: "2;"), .init(firstLine: 4, text: "4;\n5;")]
    #expect(
      words(listing(.compiled, text: text, excerpts: shown)).hasPrefix(
        """
        a.c C Copy⋯ line 1 hidden
        2;
        ⋯ line 3 hidden
        4;
        5;
        ⋯ lines 6–7 hidden
        The complete program, 7 lines1;
        2;
        3;
        """))
  }

  @Test func `every line has one id, in the excerpt or else in the complete program`() {
    let text = "1;\n2;\n3;\n"
    let shown = [Listing.Excerpt(firstLine: 2, text: "2;")]
    let html = html(listing(.compiled, text: text, excerpts: shown))
    for number in 1...3 {
      #expect(html.components(separatedBy: "id=\"a-L\(number)\"").count == 2)
    }
  }

  @Test func `an excerpt that begins inside a comment is a comment`() {
    let text = "/* a\n   b */\nint c;\n"
    let shown = [Listing.Excerpt(firstLine: 2, text: "   b */\nint c;")]
    let html = html(listing(.compiled, text: text, excerpts: shown))
    #expect(html.contains(#"aria-label="line 2"></a><span class="c">   b */</span>"#))
  }

  @Test func `an excerpt that is not in the program is shown as it is`() {
    let shown = [Listing.Excerpt(firstLine: 2, text: "other;\n")]
    #expect(words(listing(.compiled, excerpts: shown)).contains("other;\n\n"))
  }

  @Test func `commands follow the program`() {
    #expect(
      words(listing(.ran(lanes: []), commands: ["clang a.c", "./a.out < in"]))
        == """
        a.c C Copyint a;
        int b;
        $ clang a.c
        $ ./a.out < in
        What it printed(printed nothing)
        """)
  }

  // MARK: Outcomes

  @Test func `one process without a name needs no label`() {
    #expect(
      words(listing(.ran(lanes: [lane("program", [("hi", .stdout)])]))).hasSuffix(
        "What it printedhi\n✓ exit 0"))
  }

  @Test func `processes are told apart by shape, name and class`() {
    let html = html(
      listing(.ran(lanes: [lane("parent"), lane("child", ending: .exited(3))])))
    #expect(
      html.contains(
        #"<div class="lane p1"><p class="who"><span class="sign" aria-hidden="true">●</span> parent</p>"#
      ))
    #expect(
      html.contains(
        #"<div class="lane p2"><p class="who"><span class="sign" aria-hidden="true">◆</span> child</p>"#
      ))
    #expect(
      html.contains(
        #"<p class="end bad"><span class="sign" aria-hidden="true">✕</span> exit 3</p>"#))
  }

  @Test func `a fifth process begins the shapes again`() {
    let lanes = ["parent", "child", "child 2", "child 3", "child 4"].map { lane($0) }
    let words = words(listing(.ran(lanes: lanes)))
    #expect(words.contains("▲ child 3"))
    #expect(words.contains("● child 4"))
  }

  @Test func `stderr is named, once for each block of lines`() {
    let lines: [(String, Transcript.Stream)] = [
      ("a", .stdout), ("b", .stderr), ("c", .stderr), ("d", .stdout), ("e", .stderr),
    ]
    #expect(
      html(listing(.ran(lanes: [lane("program", lines)]))).contains(
        """
        <pre class="out"><samp><span class="o">a
        </span><span class="err"><span class="tag">stderr</span><span class="o">b
        </span><span class="o">c
        </span></span><span class="o">d
        </span><span class="err"><span class="tag">stderr</span><span class="o">e
        </span></span></samp></pre>
        """))
  }

  @Test func `a last line without a line feed says so`() {
    let line = Transcript.Line(process: 0, stream: .stdout, text: "end", isTerminated: false)
    let lane = Listing.Lane(name: .program, lines: [line], ending: .exited(0))
    #expect(words(listing(.ran(lanes: [lane]))).contains("endno line feed\n"))
  }

  @Test func `a process that printed nothing says so`() {
    #expect(
      words(listing(.ran(lanes: [lane("parent")]))).hasSuffix(
        "● parent(printed nothing)✓ exit 0"))
  }

  @Test func `an expected failure is a badge and a verdict`() {
    let killed = Signal("SIGPIPE").map { lane(ending: .signaled($0), isMeantToFail: true) }
    let listing = listing(
      .ran(lanes: [killed].compactMap(\.self)), expectedFailure: .ends(.signal(Signal(number: 13))))
    let html = html(listing)
    #expect(html.hasPrefix(#"<figure class="listing fails" id="a">"#))
    #expect(
      html.contains(
        """
        <strong class="badge"><span class="sign" aria-hidden="true">✕</span> Meant to fail: \
        must be killed by SIGPIPE</strong>
        """))
    #expect(words(listing).hasSuffix("✕ killed by SIGPIPE, as expected"))
  }

  @Test func `only the program itself is expected to fail, not its children`() {
    let lanes = [
      lane("parent", ending: .exited(2), isMeantToFail: true), lane("child", ending: .exited(1)),
    ]
    #expect(
      words(listing(.ran(lanes: lanes), expectedFailure: .ends(.exit(2)))).hasSuffix(
        "● parent(printed nothing)✕ exit 2, as expected◆ child(printed nothing)✕ exit 1"))
  }

  @Test func `output that another fence shows is said to be there`() {
    #expect(
      words(listing(.shownElsewhere(scene: nil))).hasSuffix(
        "↓ Goes on below; what it printed is shown there."))
    #expect(
      words(listing(.shownElsewhere(scene: "chat"))).hasSuffix(
        "scene “chat”; what they printed is shown below the last of them."))
  }

  @Test func `what is left behind is told`() {
    var listing = listing(.ran(lanes: [lane()]))
    listing.leftovers = [Leftover(kind: .messageQueue, name: "/ipc")]
    #expect(words(listing).hasSuffix("◌ Leaves behind: message queue /ipc"))
  }

  @Test func `a traced run is drawn below its output, and its events lead to their lines`() {
    var listing = listing(.ran(lanes: [lane()]))
    let event = TraceEvent(process: 0, kind: .call, name: "pipe", result: "0", line: 1)
    listing.diagram = Diagram(
      trace: Trace(
        processes: [TraceProcess(ending: "exit 0")], objects: [], events: [event], causes: []),
      names: [.program], members: [0], isRecorded: false, isVolatile: false)
    #expect(html(listing).contains(##"href="#a-L1""##))
    #expect(html(listing).contains(#"<figure class="diagram">"#))
  }

  @Test func `a measurement says when and where it was made`() {
    var listing = listing(.ran(lanes: [lane()]))
    let machine = MachineDescription(
      kernel: "Linux 6.1", processor: "Some CPU", processorCount: 2, toolchain: "Swift 6.3")
    listing.measurement = MeasurementHeader(date: "2026-11-21", machine: machine)
    #expect(
      words(listing).contains("Measured on 2026-11-21 with Linux 6.1, Some CPU (2 processors)"))
  }

  @Test func `a process that outlived the program`() {
    #expect(
      words(listing(.ran(lanes: [lane(ending: .stillRunning)]))).hasSuffix(
        "… still running when it was stopped"))
  }

  @Test func `a long output scrolls by itself`() {
    let lines = (1...31).map { ("\($0)", Transcript.Stream.stdout) }
    #expect(
      html(listing(.ran(lanes: [lane("child", lines)]))).contains(
        """
        <pre class="out long" tabindex="0" role="group" aria-label="What child printed, 31 lines">
        """))
  }

  @Test func `a compiler's words are linked to the lines they are about`() {
    let messages = [
      CompilerMessage(severity: .error, line: 2, column: 5, text: "no 'T' & no \"U\""),
      CompilerMessage(severity: .note, line: 0, column: 0, text: "from the linker"),
    ]
    let listing = listing(.refused(messages), expectedFailure: .isRefused(saying: "no"))
    let html = html(listing)
    #expect(
      html.contains(
        """
        <li class="error"><b>error</b> <a href="#a-L2">line 2</a>: no 'T' &amp; no &quot;U&quot;</li>\
        <li class="note"><b>note</b>: from the linker</li>
        """))
    #expect(html.contains(#"<span class="l hit" id="a-L2">"#))
    #expect(words(listing).hasSuffix("✕ did not compile, as expected"))
  }

  @Test func `the other outcomes are a sentence`() {
    #expect(words(listing(.compiled)).hasSuffix("◇ Compiled, not run."))
    #expect(
      words(listing(.skipped(reason: "needs a GPU"))).hasSuffix("○ Not compiled: needs a GPU"))
    let broken = listing(.broken(summary: "It was killed by SIGSEGV"))
    #expect(words(broken).hasSuffix("⚠ This program is broken: It was killed by SIGSEGV"))
    #expect(html(broken).hasPrefix(#"<figure class="listing broken" id="a">"#))
  }

  @Test func `a replayed run and a reduced sandbox are confessed`() {
    #expect(
      words(listing(.ran(lanes: [lane()]), isReplayed: true)).hasSuffix(
        "◌ From the recording, not run here."))
    #expect(
      words(listing(.compiled, isReplayed: true)).hasSuffix("○ Not compiled for this build."))
    #expect(
      words(listing(.compiled, isReduced: true)).hasSuffix(
        "◌ Run in the reduced sandbox, without namespaces of its own."))
  }

  // MARK: What programs print

  private func printed(_ text: String) -> String {
    let html = html(listing(.ran(lanes: [lane("program", [(text, .stdout)])])))
    let start = html.components(separatedBy: #"<span class="o">"#).dropFirst().first ?? ""
    return start.components(separatedBy: "\n</span>").first ?? ""
  }

  @Test func `HTML in an output is text`() {
    #expect(
      printed("</pre></script><script>alert(\"1\")</script> &lt;")
        == """
        &lt;/pre&gt;&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;lt;
        """)
  }

  @Test func `control characters are named`() {
    #expect(
      printed("\u{1B}[1mA\u{0}\u{7F}\t|\r")
        == """
        <span class="x" title="U+001B">ESC</span>[1mA<span class="x" title="U+0000">NUL</span>\
        <span class="x" title="U+007F">DEL</span>\t|<span class="x" title="U+000D">CR</span>
        """)
  }

  @Test func `malformed bytes and invisible characters are marked`() {
    #expect(
      printed("a\u{FFFD}b\u{202E}c\u{85}d")
        == """
        a<span class="x" title="U+FFFD">\u{FFFD}</span>b\
        <span class="x" title="U+202E">U+202E</span>c<span class="x" title="U+0085">U+0085</span>d
        """)
  }

  @Test func `ordinary words of any script are left alone`() {
    #expect(printed("한글 ─▶ é 👩‍👩‍👧 £") == "한글 ─▶ é 👩‍👩‍👧 £")
  }
}

extension String {
  /// The standard library's `split` over a text that is longer than one character.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
