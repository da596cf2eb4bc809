import Basics
import Snippets
import Testing

@Suite struct SnippetCatalogTests {
  @Test func `unnamed programs are called after their page`() {
    let catalog = collect([fence("swift", "a()", line: 3), fence("text", "x"), fence("c", "b")])
    #expect(catalog.snippets.map(\.id) == ["Content/pipe.md#pipe-1", "Content/pipe.md#pipe-2"])
    #expect(catalog.snippets.map(\.program.fileName) == ["pipe-1.swift", "pipe-2.c"])
    #expect(catalog.roles[0][1] == .plain)
  }

  @Test func `places in a program are places in the page`() {
    let nested = Fence(
      info: "swift", infoLocation: SourceLocation(page, line: 10, column: 8),
      lines: ["a()", "", "b()"], firstLine: 11, indents: [4, 0, 4])
    let snippet = collect([nested]).snippets[0]
    #expect(snippet.location(line: 3, column: 2) == SourceLocation(page, line: 13, column: 6))
    #expect(snippet.location(line: 2) == SourceLocation(page, line: 12, column: 1))
    #expect(snippet.location(line: 0).range.start == SourcePosition(line: 10, column: 8))
    #expect(snippet.location(line: 9).range.start == SourcePosition(line: 10, column: 8))
  }

  @Test func `the fences of a group are one program`() {
    let catalog = collect([
      fence("swift group=g", "let a = 1", line: 3), fence("swift", "x()", line: 8),
      fence("swift group=g expect=exit:3", "exit(3)", line: 20), fence("output", "", line: 30),
    ])
    #expect(catalog.snippets.map(\.program.text) == ["let a = 1\nexit(3)\n", "x()\n"])
    #expect(catalog.snippets[0].attributes.treatment == .run(expecting: .exit(3)))
    #expect(catalog.snippets[0].location(line: 2).range.start.line == 20)
    let shown = appearances(catalog)
    #expect(shown.map(\.showsTranscript) == [false, true, true])
    #expect(shown.map(\.snippet) == [0, 1, 0])
    #expect(shown[2].excerpts == [Excerpt(firstLine: 2, lines: ["exit(3)"])])
    #expect(shown[2].title == "pipe-1.swift")
  }

  @Test func `markers hide lines of a fence`() {
    let catalog = collect([fence("c", "int a;\n// snippet.hide\nint b;\n// snippet.show\nint c;")])
    #expect(appearances(catalog)[0].excerpts.map(\.text) == ["int a;", "int c;"])
    #expect(catalog.snippets[0].program.text.contains("int b;"))
  }

  @Test func `an output fence records the program before it`() {
    let catalog = collect([fence("sh", "echo hi", line: 3), fence("output", "hi", line: 7)])
    #expect(catalog.roles[0][1] == .recording)
    #expect(catalog.snippets[0].recording?.text == "hi\n")
    #expect(
      catalog.snippets[0].recordingPlace
        == .fence(ProgramPart(path: page, firstLine: 7, indents: [0])))
  }

  @Test func `a file is one snippet however many fences show it`() {
    let files = [
      "Snippets/pipe/hello.swift": "// sitegen: lanes=\"parent, reader\"\na()\n",
      "Snippets/pipe/hello.out": "parent | x\nparent = exit 0\n", "Snippets/notes.txt": "",
    ]
    let catalog = collect(
      [fence("swift snippet=hello expect=exit:0"), fence("swift snippet=hello hidden")], files)
    #expect(catalog.snippets.map(\.id) == ["hello"])
    #expect(catalog.snippets[0].attributes.lanes == ["parent", "reader"])
    #expect(catalog.snippets[0].recording?.text == "parent | x\nparent = exit 0\n")
    #expect(catalog.snippets[0].recordingPlace == .file(path("Snippets/pipe/hello.out")))
    #expect(appearances(catalog).map(\.snippet) == [0, 0])
    #expect(appearances(catalog).map(\.isHidden) == [false, true])
    #expect(appearances(catalog).map(\.title) == ["hello.swift", "hello.swift"])
  }

  @Test func `a file that no fence shows is a snippet, too`() {
    let catalog = collect([], ["Snippets/a.c": "int main(void) { return 0; }\n"])
    #expect(catalog.snippets.map(\.id) == ["a"])
  }

  @Test func `a page's usual treatment concerns silent fences only`() {
    let catalog = collect(
      [fence("c", "a"), fence("c name=b", "b"), fence("c hidden", "c"), fence("c no-run", "d")],
      usual: .skip(reason: "notes"))
    #expect(
      catalog.snippets.map(\.attributes.treatment) == [
        .skip(reason: "notes"), .skip(reason: "notes"), .run(expecting: .exit(0)), .compileOnly,
      ])
  }

  @Test func `equal programs are done once, in order`() {
    let catalog = collect([
      fence("c name=b", "int b;"), fence(#"c name=x skip="no""#, "x"), fence("c name=a", "int a;"),
    ])
    var twice = catalog.snippets
    twice.append(catalog.snippets[0])
    let plan = Plan(for: twice, products: [])
    #expect(plan.actions.map(\.name) == ["b", "a"])
    #expect(plan.indices == [0, nil, 1, 0])
  }

  @Test func `imports of the site's products are found`() {
    check("import Glibc\nimport IPCLab\n", .swift, ["IPCLab"])
    check("  @testable import struct CIPC.Name ; import IPCLab", .swift, ["CIPC", "IPCLab"])
    check("package import IPCLab.Part\r\n", .swift, ["IPCLab"])
    check("important IPCLab\nimportIPCLab", .swift, [])
    check("# include <cipc.h>\n#include \"ipclab/x.h\"", .c, ["CIPC", "IPCLab"])
    check("import IPCLab", .sh, [])
  }

  @Test func `mistakes among several fences are said`() {
    check(
      [fence("swift snippet=helo", line: 4)], ["Snippets/hello.swift": "a()\n"],
      "Content/pipe.md:3:10+12: error: Snippet 'helo' is not there; did you mean 'hello'?")
    check(
      [fence("c snippet=hello", "int a;", line: 4)], ["Snippets/hello.swift": "a()\n"],
      """
      Content/pipe.md:3:4+15: error: Fence shows Snippets/hello.swift, but has code of its own \
      [Remove the lines of the fence]
      Content/pipe.md:3:4+15: error: Fence says c, Snippets/hello.swift is swift \
      [Begin the info string with 'swift']
      """)
    check(
      [fence("swift snippet=hello expect=trap", line: 4)],
      ["Snippets/hello.swift": "// sitegen: expect=exit:3\na()\n"],
      """
      Content/pipe.md:3:24+11: error: Attribute 'expect' differs from the one given before for \
      this program [Give it in one place only] {The first one is here Snippets/hello.swift:1:13+13}
      """)
    check(
      [fence("c name=a", "x", line: 4), fence("c name=a", "y", line: 14)], [:],
      """
      Content/pipe.md:13:4+8: error: Name 'a' belongs to two programs of this page \
      {The other one is here Content/pipe.md:3:4+8}
      """)
    check(
      [fence("c group=g", "x", line: 4), fence("sh group=g", "y", line: 14)], [:],
      """
      Content/pipe.md:13:4+10: error: Group 'g' is c, this fence is sh \
      [Give this fence a group of its own: all fences of a group are one program] \
      {The other one is here Content/pipe.md:3:4+9}
      """)
    check(
      [fence("c", "// snippet.hide\nx", line: 4)], [:],
      "Content/pipe.md:3:4+1: error: Fence shows nothing [Write 'hidden', or remove the fence]")
    check(
      [fence("c", "// snippet.a\nx\n// snippet.end", line: 4)], [:],
      """
      Content/pipe.md:4:4+9: error: Slice 'a' is in a fence; only files have slices \
      [Remove the line; '// snippet.hide' and '// snippet.show' choose what a fence shows]
      """)
    check(
      [fence("c", "// snippet.a\nx", line: 4)], [:],
      """
      Content/pipe.md:4:4+9: error: Slice 'a' is in a fence; only files have slices \
      [Remove the line; '// snippet.hide' and '// snippet.show' choose what a fence shows]
      """)
    check(
      [fence("c", "x\n// snippet.end", line: 4)], [:],
      "Content/pipe.md:5:4+11: error: No slice is open: snippet.end ends nothing")
  }

  @Test func `misplaced recordings are said`() {
    check(
      [fence("output", "x", line: 4)], [:],
      """
      Content/pipe.md:3:4+1: error: Recording follows no snippet \
      [Put it after the fence that prints it, or call it 'text']
      """)
    check(
      [fence("c no-run", "x", line: 4), fence("output", "x", line: 14)], [:],
      """
      Content/pipe.md:13:4+1: error: Recording belongs to a program that is not run \
      [Remove the recording, or let the program run]
      """)
    check(
      [fence("c snippet=a", line: 4), fence("output", "x", line: 14)], ["Snippets/a.c": "x\n"],
      """
      Content/pipe.md:13:4+1: error: Recording of Snippets/a.c is in Snippets/a.out, not here \
      [Remove this fence]
      """)
    check(
      [], ["Snippets/a.c": "x\n", "Snippets/b/a.out": ""],
      """
      Snippets/b/a.out:1:1+1: error: Recording Snippets/b/a.out belongs to no program beside it; \
      did you mean 'a'? [Rename or remove it]
      """)
  }

  @Test func `a group keeps its recording for its end, and only one`() {
    check(
      [
        fence("c group=g", "x", line: 4), fence("output", "x", line: 14),
        fence("c group=g", "y", line: 24),
      ], [:],
      """
      Content/pipe.md:13:4+1: error: Group 'g' goes on after its recording [Put the recording \
      after the last fence of the group] {The other one is here Content/pipe.md:23:4+9}
      """)
    check(
      [fence("c group=g expect=trap", "x", line: 4), fence("c group=g no-run", "y", line: 14)],
      [:],
      """
      Content/pipe.md:13:14+6: error: Attribute 'no-run' contradicts 'expect' \
      [Remove one of the two] {The other one is here Content/pipe.md:3:14+11}
      """)
  }

  @Test func `any slug gives a name that a file can have`() {
    for (slug, name) in [
      ("signals/kill", "signals-kill-1"), ("파이프", "파이프-1"), ("9p", "snippet-9p-1"),
      ("...", "snippet-1"),
    ] {
      let page = PageFences(path: page, slug: slug, fences: [fence("c", "x")])
      let library = SnippetLibrary.read(FileTree(), folder: path("Snippets")).value
      let catalog = SnippetCatalog.collect(pages: [page], library: library, policy: LimitPolicy())
      #expect(catalog.value.snippets.map(\.program.name) == [name])
    }
  }

  @Test func `two programs of one base name are said`() {
    check(
      [], ["Snippets/a/pipe.swift": "a()\n", "Snippets/b/pipe.c": "x\n"],
      """
      Snippets/b/pipe.c:1:1+1: error: Name 'pipe' belongs to two programs: \
      Snippets/a/pipe.swift and Snippets/b/pipe.c [Rename one of them; SwiftPM would drop one \
      silently] {The other one is here Snippets/a/pipe.swift:1:1+1}
      """)
  }

  private let page = path("Content/pipe.md")

  /// A fence whose contents begin on `line`, its info string at column 4 of the line before.
  private func fence(_ info: String, _ text: String = "", line: Int = 2) -> Fence {
    let lines = text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    return Fence(
      info: info, infoLocation: SourceLocation(page, line: line - 1, column: 4), lines: lines,
      firstLine: line, indents: lines.map { _ in 0 })
  }

  private func collect(
    _ fences: [Fence], _ files: [String: String] = [:],
    usual: Treatment = .run(expecting: .exit(0))
  ) -> SnippetCatalog {
    let collected = diagnosed(fences, files, usual)
    #expect(collected.diagnostics.rendered == "")
    return collected.value
  }

  private func diagnosed(
    _ fences: [Fence], _ files: [String: String], _ usual: Treatment
  ) -> Diagnosed<SnippetCatalog> {
    let contents = files.map { (path($0.key), Array($0.value.utf8)) }
    let tree = FileTree(Dictionary(uniqueKeysWithValues: contents))
    let pages = [
      PageFences(path: page, slug: "pipe", fences: fences, usualTreatment: usual)
    ]
    return SnippetLibrary.read(tree, folder: path("Snippets")).then {
      SnippetCatalog.collect(pages: pages, library: $0, policy: LimitPolicy())
    }
  }

  private func appearances(_ catalog: SnippetCatalog) -> [Appearance] {
    catalog.roles[0].compactMap { role in
      if case .snippet(let appearance) = role { appearance } else { nil }
    }
  }

  private func check(
    _ text: String, _ language: Language, _ expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let program = Program(name: "p", language: language, text: text)
    #expect(program.imports(among: ["IPCLab", "CIPC"]) == expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ fences: [Fence], _ files: [String: String], _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let rendered = diagnosed(fences, files, .run(expecting: .exit(0))).diagnostics.rendered
    #expect(rendered == expected, sourceLocation: sourceLocation)
  }
}
