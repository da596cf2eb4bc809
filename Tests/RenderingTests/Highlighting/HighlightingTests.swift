import HTML
import Rendering
import Testing

struct HighlightingTests {
  /// Lines as `k:import| Glibc`: plain text bare, the rest behind its class, joined by bars.
  private func pieces(of line: HTMLTree) -> String {
    var texts: [String] = []
    var name = ""
    for node in line.nodes {
      switch node {
      case .start(_, let attributes): name = (attributes.first?.value ?? "") + ":"
      case .end: name = ""
      case .text(let text): texts.append(name + text)
      case .void, .raw: Issue.record("a line of code is spans and text, not \(node)")
      }
    }
    return texts.joined(separator: "|")
  }

  private func check(
    _ code: String, as language: String, gives expected: [String],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let lines = highlightedLines(code, language: language).map(pieces)
    #expect(lines == expected, sourceLocation: location)
  }

  // MARK: Swift

  @Test func `Swift keywords, numbers and plain names`() {
    check("let x = 0x1F", as: "swift", gives: ["k:let| x = |n:0x1F"])
  }

  @Test func `a type is known by its place, and by its capital elsewhere`() {
    check("var a: Int = Int32(b)", as: "swift", gives: ["k:var| a: |t:Int| = |t:Int32|(b)"])
  }

  @Test func `constants of C are no types`() {
    check(
      "f = O_CREAT | SIGPIPE | UTF8.x", as: "swift", gives: ["f = O_CREAT | SIGPIPE | |t:UTF8|.x"])
  }

  @Test func `a name before a bracket is a call`() {
    check("fork()", as: "swift", gives: ["f:fork|()"])
  }

  @Test func `an interpolation inside a string is code`() {
    check(#""a \(n) b""#, as: "swift", gives: [#"s:"a |\(n)|s: b""#])
  }

  @Test func `an attribute and a modifier`() {
    check(
      "@main private struct S {}", as: "swift", gives: ["p:@main| |k:private| |k:struct| |t:S| {}"])
  }

  @Test func `a comment of Swift over lines is cut at their ends`() {
    check("/* a\n  /* b */ c\n*/ x", as: "swift", gives: ["c:/* a", "c:  /* b */ c", "c:*/| x"])
  }

  @Test func `a string of Swift over lines is cut at their ends`() {
    check("\"\"\"\n  a\n  \"\"\"", as: "swift", gives: ["s:\"\"\"", "  |s:a", "  |s:\"\"\""])
  }

  @Test func `a long chain of calls is still coloured`() {
    let chain = "let a = b" + String(repeating: ".c", count: 50_000)
    let line = highlightedLines(chain, language: "swift").first
    #expect(line.map(pieces)?.hasPrefix("k:let| a = b.c") == true)
  }

  @Test(arguments: [
    "(", "a(", "{\n", "[", "A<", "\"\\(", "if a {\n", "#if A\n", "try\n", "let x = await\n", "!",
    "a ?\nb :\n", "@a\n", "else if a {}\n", "\n.b", "func f() {\n", "/*",
  ])
  func `nesting without end does not exhaust the stack`(opening: String) async {
    let code = String(repeating: opening, count: 5_000)
    // A task of its own runs on a thread with the small stack of the concurrency pool.
    let lines = await Task.detached { highlightedLines(code, language: "swift") }.value
    #expect(text(of: lines) == linesWithoutEnds(of: code))
  }

  // MARK: C

  @Test func `C keywords, types and calls`() {
    check(
      "static pid_t p = fork();", as: "c",
      gives: ["k:static| |t:pid_t| p = |f:fork|();"])
  }

  @Test func `an include and its header`() {
    check("# include <stdio.h>", as: "c", gives: ["p:# include| |s:<stdio.h>"])
  }

  @Test func `a hash inside a line of C is not a directive`() {
    check("a # b", as: "c", gives: ["a # b"])
  }

  @Test func `numbers of C with signs, suffixes and points`() {
    check("1.5e-3f + 0x1p+4 + .5", as: "c", gives: ["n:1.5e-3f| + |n:0x1p+4| + |n:.5"])
  }

  @Test func `an escaped quote stays in its string`() {
    check(
      #"char *s = "a\"b", c = '\'';"#, as: "c",
      gives: [#"t:char| *s = |s:"a\"b"|, c = |s:'\''|;"#])
  }

  @Test func `an unterminated string of C ends with its line`() {
    check("\"abc\nint x", as: "c", gives: ["s:\"abc", "t:int| x"])
  }

  @Test func `a line comment of C goes on after a backslash`() {
    check("// a\\\nb\nc", as: "c", gives: ["c:// a\\", "c:b", "c"])
  }

  // MARK: sh

  @Test func `a reserved word is one only where a command may stand`() {
    check(
      "if true; then echo done; fi", as: "sh",
      gives: ["k:if| |f:true|; |k:then| |f:echo| done; |k:fi"])
  }

  @Test func `a loop of sh`() {
    check(
      "for i in 1 2; do :; done", as: "bash",
      gives: ["k:for| i |k:in| |n:1| |n:2|; |k:do| |f::|; |k:done"])
  }

  @Test func `an assignment and variables in and out of strings`() {
    check(
      #"a="b $c" d ${e:-f} '$g'"#, as: "sh",
      gives: [#"v:a|=|s:"b |v:$c|s:"| |f:d| |v:${e:-f}| |s:'$g'"#])
  }

  @Test func `a substitution in a string does not end it`() {
    check(#"x "$(y "z")" w"#, as: "sh", gives: [#"f:x| |s:"$(y "z")"| w"#])
  }

  @Test func `a hash inside a word is no comment`() {
    check("echo a#b # c", as: "sh", gives: ["f:echo| a#b |c:# c"])
  }

  @Test func `a here-document is a string up to its word`() {
    check(
      "cat <<EOF | wc\n$a if\nEOF\nls", as: "sh",
      gives: ["f:cat| <<|s:EOF| | |f:wc", "s:$a if", "s:EOF", "f:ls"])
  }

  @Test func `a quoted and indented here-document`() {
    check(
      "cat <<-'E'\n\tx\n\tE\nls", as: "sh", gives: ["f:cat| <<-|s:'E'", "s:\tx", "s:\tE", "f:ls"])
  }

  @Test func `a here-string and a shift are no here-documents`() {
    check("cat <<<a\nb $((1<<2))", as: "sh", gives: ["f:cat| <<<a", "f:b| |v:$((1<<2))"])
  }

  // MARK: Every language

  @Test(arguments: ["yaml", "json", "text", "console", "", "output"])
  func `other languages are plain`(info: String) {
    check("let x: Int = 1 # \"a\"", as: info, gives: ["let x: Int = 1 # \"a\""])
  }

  @Test func `only the first word of an info string names the language`() {
    check("int x;", as: "C expect=exit:3", gives: ["t:int| x;"])
  }

  @Test func `no text, no line`() {
    check("", as: "swift", gives: [])
    check("\n", as: "swift", gives: [""])
    check("a\n\n", as: "c", gives: ["a", ""])
  }

  @Test func `line ends of every kind end lines`() {
    check("a\r\nb\rc\nd", as: "c", gives: ["a", "b", "c", "d"])
  }

  private static let oddities = [
    "", " ", "\n", "\r\n", "\t\tx\t\n", "\"", "\"abc", "'", "'a\n'b", "/*", "/* a\n b", "//",
    "// a",
    "\"\"\"", "\"\"\"\n a", "#\"", "#\"a\"#", "\"\\(", "\"\\(a", "\"a\\", "\\", "`", "`a", "@", "#",
    "#if", "#include", "#include <", "#include \"a", "0x", "1.", "1..2", "1e+", "$", "${", "${a",
    "$((", "$(", "\"$(", "<<", "<<E", "<<E\n", "<<E\nx", "<<E\nE", "<<'", "<<-\n",
    "<<A <<B\n1\nA\n2",
    "a=", "=", "a=\"", "if", "]]", "{}[]()<>", "/a/", "/a", "##/a/##", "let 이름 = \"한글 \\(값)\"",
    "// 주석 ✅ 👩‍👩‍👧\nint 변수;", "echo 한글 \"큰 $이름\" '글'", "e\u{301} \u{FEFF}x", "\u{0}\u{1}\u{1B}[0m",
    "let x = \u{FFFD}", "a\r\n\"b\r\nc\"\r\n", "\r", "\r\r\n\n", "x\u{2028}y",
    "<script>&amp;</script>",
    "func f( { } ) ] } let", "<#placeholder#>", "#!/usr/bin/env swift\nprint(1)",
    "case a)\n;; esac",
    "a\\\nb", "// a\\\r\nb", "'\\''", "\"\\\"", "\u{FEFF}let a = 1",
  ]

  @Test(arguments: oddities, ["swift", "c", "sh", "text"])
  func `nothing is lost and nothing added`(code: String, language: String) {
    let lines = highlightedLines(code, language: language)
    #expect(text(of: lines) == linesWithoutEnds(of: code))
  }

  @Test(arguments: ["swift", "c", "sh"])
  func `nothing is lost where oddities meet`(language: String) {
    for first in Self.oddities {
      for second in Self.oddities {
        let code = first + second
        let lines = highlightedLines(code, language: language)
        #expect(text(of: lines) == linesWithoutEnds(of: code), "\(code.debugDescription)")
      }
    }
  }

  private func text(of lines: [HTMLTree]) -> [[UInt8]] {
    lines.map { line in
      line.nodes.flatMap { node -> [UInt8] in
        if case .text(let text) = node { Array(text.utf8) } else { [] }
      }
    }
  }

  /// Written down once more, by scalars, so as not to trust the code it tests.
  private func linesWithoutEnds(of code: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in code.unicodeScalars {
      if scalar == "\n", previous == "\r" {
      } else if scalar == "\n" || scalar == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1] += Array(String(scalar).utf8)
      }
      previous = scalar
    }
    if lines.last == [] { lines.removeLast() }
    return lines
  }
}
