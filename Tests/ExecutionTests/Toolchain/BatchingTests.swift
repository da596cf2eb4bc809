import Basics
import FoundationEssentials
import Glibc
import Snippets
import Testing

@testable import Execution

/// That it makes no difference in whose company a program is compiled.
@Suite(.enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"))
struct BatchingTests {
  private static let programs = [
    Program(name: "same", language: .swift, text: "print(#fileID, #line)\n"),
    Program(name: "same", language: .swift, text: "let a: Int = \"one\"\n"),
    Program(name: "warns", language: .swift, text: "func f() { let y = 1 }\nprint(\"ran\")\n"),
    Program(name: "my-main", language: .swift, text: "@main struct M { static func main() {} }\n"),
    Program(
      name: "nope", language: .swift, text: "@_silgen_name(\"nope\") func nope()\nnope()\n"),
    Program(name: "traps", language: .swift, text: "import Glibc\nfatalError(\"stop\")\n"),
    Program(
      name: "dates", language: .swift,
      text: "import Foundation\nprint(Date(timeIntervalSince1970: 0))\n"),
    Program(
      name: "regex", language: .swift,
      text: "import RegexBuilder\nprint(\"a1\".contains(Regex { One(.digit) }))\n"),
    Program(
      name: "json", language: .swift,
      text: "import Foundation\nprint(try JSONDecoder().decode([Int].self, from: Data()))\n"),
    Program(
      name: "c", language: .c,
      text: "#include <stdio.h>\nint main(void) { int x; puts(\"c\"); return 3; }\n"),
    Program(
      name: "nosy", language: .c,
      text: "#include \"c.c\"\nint main(void) { return 0; }\n"),
    Program(
      name: "undefined", language: .c,
      text: "void nope(void);\nint main(void) { nope(); return 0; }\n"),
    Program(name: "shell", language: .sh, text: "echo hi\n"),
  ]

  private func executor(_ batching: Batching, _ log: EventLog) async throws -> LocalExecutor {
    let machine = try await RealMachine.executor()
    return LocalExecutor(
      toolchain: machine.toolchain, sandbox: machine.sandbox, products: nil, cache: nil,
      batching: batching, jobs: 2, onEvent: log.add)
  }

  @Test(.needsFullSandbox) func `programs compiled together give what each gives alone`()
    async throws
  {
    let log = EventLog()
    let actions = Self.programs.map { Action(program: $0, goal: .run) }
    let together = try await executor(.require, log).execute(actions)
    let alone = try await executor(.off, log).execute(actions)
    for (index, action) in actions.enumerated() {
      #expect(together[index] == alone[index], "\(action.name)")
    }
    #expect(together[1].errors.first?.hasPrefix("1:14: cannot convert") == true)
    #expect(together[10].errors == ["1:10: 'c.c' file not found"])
  }

  @Test(.needsFullSandbox) func `executables are the same to the byte, and nothing is left out`()
    async throws
  {
    let workshop = try await workshop()
    let server = try workshop.server()
    var count = 0
    let jobs = WorkQueue.distinct([Self.programs.map(job) + siteJobs])
    for batch in CompileBatch.plan(jobs, width: 1)
    where batch.jobs[0].program.language != .sh {
      for program in try await workshop.compiled(batch, with: server) {
        let alone = try await workshop.compiled(program.job) {}
        count += 1
        switch program.outcome {
        case .done(let compiled):
          let isSame = compiled == alone
          #expect(isSame, "\(program.job.program.name)")
        case .alone(let reason): #expect(!alone.isCompiled, "\(reason)")
        }
      }
    }
    #expect(count >= Self.programs.count - 1)
  }

  @Test func `a reduced sandbox compiles alone, and says so`() async throws {
    let machine = try await RealMachine.executor()
    let folder = TestFolder()
    let sandbox = try await Sandbox(
      policy: .reduced, scratchDirectory: folder.local.path(of: "sandbox"),
      clang: machine.toolchain.tool("clang"))
    let log = EventLog()
    func executor(_ batching: Batching) -> LocalExecutor {
      LocalExecutor(
        toolchain: machine.toolchain, sandbox: sandbox, products: nil, cache: nil,
        batching: batching, jobs: 2, onEvent: log.add)
    }
    let actions = (0..<3).map { number in
      Action(
        program: Program(
          name: "c\(number)", language: .c, text: "int main(void) { return \(number); }\n"),
        goal: .compile)
    }
    let reason = "the sandbox is reduced (asked for by --sandbox=reduced)"
    await #expect(
      throws: ExecutionFailure(
        "Programs cannot be compiled in batches: \(reason)", remedy: "Leave out --batch=require")
    ) { try await executor(.require).execute(actions) }
    #expect(try await executor(.auto).execute(actions).allSatisfy(\.isCompiled))
    #expect(log.events.contains(.notBatched(index: 2, name: "c2", reason: reason)))
  }

  @Test(.needsFullSandbox) func `prepared actions run as often as one likes`() async throws {
    let actions = [Self.programs[9], Self.programs[1]].map { Action(program: $0, goal: .run) }
    let prepared = try await executor(.auto, EventLog()).prepare(actions)
    #expect(prepared.compilations.map { $0[0].isCompiled } == [true, false])
    for processor in [0, nil] {
      let run = try await prepared.run(0, under: RunConditions(processor: processor))
      #expect(run.transcript.lines.map(\.text) == ["c"])
    }
    await #expect(
      throws: ExecutionFailure("'same' cannot be run, because it does not compile")
    ) { try await prepared.run(1, under: RunConditions()) }
  }

  @Test(.needsFullSandbox) func `an explanation names the calls, the key and its parts`()
    async throws
  {
    let action = Action(program: Self.programs[9], goal: .run, arguments: ["x"])
    let explained = try await executor(.auto, EventLog()).explanation(of: action)
    #expect(explained.name == "c")
    #expect(explained.parts[0].compileScript.contains("/toolchain/bin/clang -std=gnu17"))
    #expect(explained.parts[0].call.suffix(2) == ["./c", "x"])
    #expect(explained.sandbox.hasPrefix("bwrap --unshare-all"))
    #expect(explained.standing == .due(.noCache))
    #expect(explained.keyParts.contains(KeyPart("text", action.roles[0].program.text)))
    let fields = explained.keyParts.map { Array($0.value.utf8) }
    #expect(explained.key == Digest(ofFields: fields).hex)
  }

  private func job(_ program: Program) -> CompileJob {
    CompileJob(Role(program: program), for: .run)
  }

  private func workshop() async throws -> Workshop {
    let machine = try await RealMachine.executor()
    return try await Workshop(
      toolchain: machine.toolchain, sandbox: machine.sandbox, products: nil, cache: nil,
      actions: (Self.programs + siteJobs.map(\.program)).map { Action(program: $0, goal: .run) })
  }

  /// The programs under Snippets/ that need no library of ours.
  private var siteJobs: [CompileJob] {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
    let folder = LocalFolder(root + "/Snippets")
    return folder.files().compactMap { file in
      guard file.hasSuffix(".swift") || file.hasSuffix(".c"), let bytes = folder.bytes(of: file)
      else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("IPCLab") || text.contains("CIPC") { return nil }
      let name = file.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      return job(
        Program(name: name ?? "", language: file.hasSuffix(".c") ? .c : .swift, text: text))
    }
  }
}
