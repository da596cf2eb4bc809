import Basics
import Snippets
import Testing

@Suite struct SnippetFileTests {
  @Test func `the leading comment explains and is not shown`() {
    let file = parse(
      """
      // A pipe carries bytes one way.
      //
      // Nothing more.

      import Glibc
      print("hi")

      """)
    #expect(file.explanation == "A pipe carries bytes one way.\n\nNothing more.")
    #expect(file.excerpts == [Excerpt(firstLine: 5, lines: ["import Glibc", #"print("hi")"#])])
    #expect(file.name == "hello")
  }

  @Test func `a doc comment belongs to its declaration`() {
    let file = parse("/// Adds.\nfunc add() {}\n")
    #expect(file.explanation == "")
    #expect(file.excerpts == [Excerpt(firstLine: 1, lines: ["/// Adds.", "func add() {}"])])
  }

  @Test func `a block comment explains a C program`() {
    let file = parse(
      """
      /* Reads
       * what was written.
       * sitegen: expect=signal:SIGPIPE
       */
      int main(void) { return 0; }

      """, "Snippets/a.c")
    #expect(file.explanation == "Reads\nwhat was written.")
    #expect(file.header.map(\.attribute) == [.expect(.signal(Signal(number: 13)))])
    #expect(file.header.first?.location.range.start == SourcePosition(line: 3, column: 13))
    #expect(file.excerpts.map(\.firstLine) == [5])
  }

  @Test func `a shell script keeps its first line`() {
    let file = parse("#!/bin/bash\n# Says hi.\necho hi\n", "Snippets/a.sh")
    #expect(file.language == .bash)
    #expect(file.explanation == "Says hi.")
    #expect(
      file.excerpts == [
        Excerpt(firstLine: 1, lines: ["#!/bin/bash"]), Excerpt(firstLine: 3, lines: ["echo hi"]),
      ])
  }

  @Test func `hidden lines leave a gap`() {
    let file = parse("a()\n// snippet.hide\nb()\n// Snippet.SHOW\nc()\n//snippet.hide\nd()\n")
    #expect(
      file.excerpts == [
        Excerpt(firstLine: 1, lines: ["a()"]), Excerpt(firstLine: 5, lines: ["c()"]),
      ])
    #expect(file.text.contains("b()"))
  }

  @Test func `a slice loses the indentation of its lines`() {
    let file = parse(
      """
      func main() {
        // snippet.open
        if a {
          // snippet.hide
          secret()
          // snippet.show
          b()
        }
        // snippet.end
      }

      """)
    #expect(
      file.excerpts(slice: "open", askedAt: place).value == [
        Excerpt(firstLine: 3, lines: ["if a {"]), Excerpt(firstLine: 7, lines: ["  b()", "}"]),
      ])
    #expect(file.excerpts.flatMap(\.lines).contains("    b()"))
  }

  @Test func `mistakes with markers are said at their columns`() {
    check(
      "a()\n  // snippet.open\nb()\n",
      "Snippets/hello.swift:2:6+12: error: Slice 'open' is never closed [End it with '// snippet.end']"
    )
    check(
      "a()\n// snippet.end\n",
      "Snippets/hello.swift:2:4+11: error: No slice is open: snippet.end ends nothing")
    check(
      "a()\n// snippet.show\n",
      "Snippets/hello.swift:2:4+12: error: Lines are shown already: no snippet.hide comes before")
    check(
      "a()\n// snippet.hide\n// snippet.hide\n",
      "Snippets/hello.swift:3:4+12: error: Lines are hidden already {It began here Snippets/hello.swift:2:4+12}"
    )
    check(
      "a()\n// snippet.a b\n",
      "Snippets/hello.swift:2:4+11: error: Marker 'snippet.a b' is not a name [Use snippet.hide, snippet.show, snippet.NAME or snippet.end]"
    )
    check(
      "a()\n// snippet.\n",
      "Snippets/hello.swift:2:4+8: error: Marker has no name [Use snippet.hide, snippet.show, snippet.NAME or snippet.end]"
    )
    check(
      "a()\n// snippet.x\n// snippet.end\n",
      "Snippets/hello.swift:2:4+9: error: Slice 'x' shows nothing")
    check(
      "// snippet.x\na()\n// snippet.end\n// snippet.x\nb()\n// snippet.end\n",
      "Snippets/hello.swift:4:4+9: error: Slice 'x' is in this file twice {It began here Snippets/hello.swift:1:4+9}"
    )
    check(
      "// snippet.x\na()\n// snippet.y\nb()\n// snippet.end\n",
      """
      Snippets/hello.swift:3:4+9: error: Slice 'y' begins inside slice 'x' \
      [End 'x' with snippet.end before] {It began here Snippets/hello.swift:1:4+9}
      """)
  }

  @Test func `an unknown slice names the one that was meant`() {
    let file = parse("// snippet.open\na()\n// snippet.end\n")
    #expect(
      file.excerpts(slice: "opne", askedAt: place).diagnostics.rendered
        == "p.md:9:5+1: error: Slice 'opne' is not in Snippets/hello.swift; did you mean 'open'? [Write 'snippet=hello#open']"
    )
  }

  @Test func `an unknown slice of a file without slices is said with both ways out`() {
    #expect(
      parse("a()\n").excerpts(slice: "open", askedAt: place).diagnostics.rendered
        == """
        p.md:9:5+1: error: Slice 'open' is not in Snippets/hello.swift \
        [Write 'snippet=hello' to show all of it, or put '// snippet.open' and '// snippet.end' \
        around the lines]
        """)
    let file = parse("// snippet.a\na()\n// snippet.end\n// snippet.b\nb()\n// snippet.end\n")
    #expect(
      file.excerpts(slice: "other", askedAt: place).diagnostics.rendered
        == """
        p.md:9:5+1: error: Slice 'other' is not in Snippets/hello.swift \
        [Write one of 'snippet=hello#a', 'snippet=hello#b']
        """)
  }

  @Test func `a header says only what concerns the program`() {
    check(
      "// sitegen: hidden\na()\n",
      "Snippets/hello.swift:1:13+6: error: Attribute 'hidden' has no place here [Write it on a fence]"
    )
    check(
      "// Hi.\n//  sitegen: expect=trap no-run\na()\n",
      """
      Snippets/hello.swift:2:26+6: error: Attribute 'no-run' contradicts 'expect' \
      [Remove one of the two] {The other one is here Snippets/hello.swift:2:14+11}
      """)
  }

  @Test func `files of other kinds are no snippets`() {
    #expect(SnippetFile.parse("", path: path("Snippets/README.md"))?.value == nil)
  }

  private let place = SourceLocation(path("p.md"), line: 9, column: 5)

  private func parse(_ text: String, _ name: String = "Snippets/hello.swift") -> SnippetFile {
    guard let parsed = SnippetFile.parse(text, path: path(name)) else {
      preconditionFailure("'\(name)' is of no language")
    }
    #expect(parsed.diagnostics.isEmpty)
    return parsed.value
  }

  private func check(
    _ text: String, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let parsed = SnippetFile.parse(text, path: path("Snippets/hello.swift"))
    #expect(parsed?.diagnostics.rendered == expected, sourceLocation: sourceLocation)
  }
}
