import Snippets
import Testing

@testable import Execution

/// Complaints of compilers, linkers and shells, read as messages.
@Suite struct CompilerOutputTests {
  private func messages(_ lines: String..., file: String = "pipe.swift") -> [String] {
    CompilerOutput(lines: lines, fileName: file).messages.map {
      "\($0.line):\($0.column) \($0.severity.rawValue) \($0.text)"
    }
  }

  @Test func `an error has its line and column, and its excerpt is left out`() {
    #expect(
      messages("pipe.swift:2:14: error: cannot convert", "let x: Int = \"a\"", "             ^~~")
        == ["2:14 error cannot convert"])
  }

  @Test func `warnings and notes are told apart`() {
    #expect(
      messages("pipe.swift:3:16: warning: never used", "pipe.swift:1:1: note: declared here")
        == ["3:16 warning never used", "1:1 note declared here"])
  }

  @Test func `a note in another file has no place in the program`() {
    #expect(messages("/lib/x.h:7:2: note: declared here") == ["0:0 note declared here"])
  }

  @Test func `a fatal error of the C compiler is an error`() {
    #expect(
      messages("q.c:1:10: fatal error: '/etc/passwd' file not found", file: "q.c")
        == ["1:10 error '/etc/passwd' file not found"])
  }

  @Test func `a linker's complaint has no line`() {
    #expect(
      messages(
        "ld.lld: error: undefined symbol: nope", ">>> referenced by q.c:3",
        "clang: error: linker command failed with exit code 1", file: "q.c")
        == ["0:0 error undefined symbol: nope"])
  }

  @Test func `a line of the program that quotes a complaint is not one`() {
    #expect(messages("print(\"pipe.swift:1:2: error: no\")", "error: no") == [])
  }

  @Test func `dash and bash name a line each in its own way`() {
    #expect(
      messages("f.sh: 3: Syntax error: \"fi\" unexpected", file: "f.sh")
        == ["3:1 error Syntax error: \"fi\" unexpected"])
    #expect(
      messages("f.sh: line 2: syntax error near `fi'", file: "f.sh")
        == ["2:1 error syntax error near `fi'"])
  }

  @Test func `an option that the compiler does not know is the machine's fault`() {
    let output = CompilerOutput(
      lines: ["<unknown>:0: error: unknown argument: '-nope'"], fileName: "a.swift")
    #expect(output.blamesMachine)
    #expect(output.messages.map(\.text) == ["unknown argument: '-nope'"])
  }
}
