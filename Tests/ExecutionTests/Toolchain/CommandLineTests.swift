import Snippets
import Testing

@testable import Execution

/// The command lines that a page shows, and those that sitegen uses.
@Suite struct CommandLineTests {
  private func commands(
    _ name: String, _ language: Language, _ arguments: [String] = [],
    goal: Action.Goal = .run, products: [String] = []
  ) -> [String] {
    Role(
      program: Program(name: name, language: language, text: ""), products: products,
      arguments: arguments
    ).commands(for: goal, headerFolders: ["Sources/CIPC/include"])
  }

  @Test func `a reader would type these`() {
    #expect(commands("pipe", .swift, ["a", "b c"]) == ["swiftc pipe.swift", "./pipe a 'b c'"])
    #expect(commands("pipe", .swift, goal: .compile) == ["swiftc pipe.swift"])
    #expect(commands("mq", .c) == ["cc -pthread mq.c -o mq", "./mq"])
    #expect(commands("fifo", .sh) == ["sh fifo.sh"])
    #expect(commands("fifo", .bash, goal: .compile) == ["bash -n fifo.sh"])
  }

  @Test func `a program that imports products is run through SwiftPM`() {
    #expect(commands("pipe", .swift, products: ["IPCLab"]) == ["swift run pipe"])
    #expect(
      commands("mq", .c, products: ["CIPC"])
        == ["cc -pthread -I Sources/CIPC/include mq.c -o mq", "./mq"])
  }

  @Test func `words are quoted only where they must be`() {
    #expect(shellLine(["a-b", "it's", "", "$HOME", "한글"]) == #"a-b 'it'\''s' '' '$HOME' 한글"#)
  }

  @Test func `the linker's call is learned from the C compiler`() {
    let call = LinkerCall(
      dryRun:
        #"clang version 21\#n "/t/ld.lld" "-pie" "-o" "x" "/a b/Scrt1.o" "/dev/null" "-lc\"" "#)
    #expect(call?.before == ["-pie", "/a b/Scrt1.o"])
    #expect(call?.after == ["-lc\""])
    #expect(LinkerCall(dryRun: "clang: error") == nil)
  }
}
