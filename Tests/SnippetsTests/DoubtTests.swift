import Basics
import Snippets
import Testing

/// A program whose attributes have a mistake: its author meant something that nobody knows.
@Suite struct DoubtTests {
  @Test func `it is neither compiled nor run, and complained about once`() {
    check(
      [("sh expcet=exit:3", "exit 3"), ("output", "hello")], inDoubt: [true],
      """
      Content/chat.md:10:7+13: error: Attribute 'expcet' is not known; did you mean 'expect'?
      """)
    check(
      [("sh expect=exit3", "exit 3")], inDoubt: [true],
      """
      Content/chat.md:10:14+5: error: Expectation 'exit3' is not known; did you mean 'exit:3'? \
      [Write 'expect=exit:3']
      """)
    check(
      [("sh timeout=90s", "sleep 80")], inDoubt: [true],
      """
      Content/chat.md:10:7+11: error: Limit 'timeout=90s' is above the ceiling of 60 s \
      [Ask for at most 60s, or raise 'limits: ceiling: timeout' in site.yml]
      """)
  }

  @Test func `a misspelt key leaves no second complaint about what is missing`() {
    check(
      [("sh snipet=hello", "")], inDoubt: [true],
      "Content/chat.md:10:7+12: error: Attribute 'snipet' is not known; did you mean 'snippet'?")
    check(
      [("sh volatil check=\"a < 1\"", "echo")], inDoubt: [true],
      "Content/chat.md:10:7+7: error: Attribute 'volatil' is not known; did you mean 'volatile'?")
  }

  @Test func `nobody who runs together with it is judged`() {
    let mistake = "error: Attribute 'rol' is not known; did you mean 'role'?"
    check(
      [("sh scene=chat rol=a", "echo"), ("sh scene=chat role=b after=a:\"x\"", "echo")],
      inDoubt: [true, true], "Content/chat.md:10:18+5: \(mistake)")
    check(
      [("sh scen=chat role=a", "echo"), ("sh scene=chat role=b", "echo")], inDoubt: [true, true],
      "Content/chat.md:10:7+9: error: Attribute 'scen' is not known; did you mean 'scene'?")
  }

  @Test func `fences of two languages are no program`() {
    check(
      [("sh group=g", "echo"), ("c group=g", "int x;")], inDoubt: [true],
      """
      Content/chat.md:20:4+9: error: Group 'g' is sh, this fence is c \
      [Give this fence a group of its own: all fences of a group are one program] \
      {The other one is here Content/chat.md:10:4+10}
      """)
  }

  @Test func `other programs of the page are judged as always`() {
    check(
      [("sh expcet=exit:3", "exit 3"), ("sh", "echo")], inDoubt: [true, false],
      "Content/chat.md:10:7+13: error: Attribute 'expcet' is not known; did you mean 'expect'?")
  }

  @Test func `a file is in doubt by its header and by a fence that shows it`() {
    check(
      [], files: ["Snippets/hello.sh": "# sitegen: expcet=exit:3\nexit 3\n"], inDoubt: [true],
      """
      Snippets/hello.sh:1:12+13: error: Attribute 'expcet' is not known; did you mean 'expect'?
      """)
    check(
      [("sh snippet=hello expcet=exit:3", "")], files: ["Snippets/hello.sh": "exit 3\n"],
      inDoubt: [true],
      "Content/chat.md:10:21+13: error: Attribute 'expcet' is not known; did you mean 'expect'?")
  }

  private func check(
    _ fences: [(info: String, code: String)], files: [String: String] = [:], inDoubt: [Bool],
    _ expected: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let catalog = Catalogued.collect(fences, files: files)
    #expect(catalog.diagnostics.rendered == expected, sourceLocation: sourceLocation)
    let snippets = catalog.value.snippets
    #expect(snippets.map(\.isInDoubt) == inDoubt, sourceLocation: sourceLocation)
    let goals = snippets.map { $0.action(products: []) == nil }
    #expect(goals == inDoubt, sourceLocation: sourceLocation)
  }
}
