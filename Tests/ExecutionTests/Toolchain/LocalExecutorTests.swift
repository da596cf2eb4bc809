import Basics
import Glibc
import Snippets
import Synchronization
import Testing

@testable import Execution

/// Real programs, compiled by the real toolchain and run in the real sandbox.
@Suite(.enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"))
struct LocalExecutorTests {
  @Test func `a compile error stands at its own line and column`() async throws {
    let result = try await RealMachine.result("import Glibc\nlet x: Int = \"a\"\n")
    #expect(!result.isCompiled)
    #expect(
      result.errors == ["2:14: cannot convert value of type 'String' to specified type 'Int'"])
    #expect(result.run == nil)
    #expect(result.compilations[0].commands == ["swiftc program.swift"])
  }

  @Test func `a warning stands at its place, and the program runs`() async throws {
    let result = try await RealMachine.result("func f() { let y = 1 }\nprint(\"ran\")\n")
    #expect(result.compilations[0].messages.map(\.severity) == [.warning])
    #expect(result.compilations[0].messages.first?.line == 1)
    #expect(result.output == ["ran"])
  }

  @Test func `a trap names the program's own line and shows no addresses`() async throws {
    let result = try await RealMachine.result(
      "let a: [Int] = []\nfatalError(\"stop \\(a.count)\")\n")
    #expect(result.output == ["program/program.swift:2: Fatal error: stop 0"])
    #expect(
      result.ending == .signaled(Signal(number: SIGILL))
        || result.ending == .signaled(Signal(number: SIGTRAP)))
  }

  @Test func `a data race is an error, as in Swift 6`() async throws {
    let result = try await RealMachine.result(
      "var n = 0\nimport Dispatch\nDispatchQueue.global().async { n += 1 }\n", goal: .compile)
    #expect(!result.isCompiled)
    #expect(result.errors.count == 1)
    #expect(result.errors.first?.hasPrefix("3:32: ") == true)
  }

  @Test func `Foundation and Synchronization are there`() async throws {
    let result = try await RealMachine.result(
      """
      import Foundation
      import Synchronization
      let n = Atomic(41)
      n.add(1, ordering: .relaxed)
      print(n.load(ordering: .relaxed), Date(timeIntervalSince1970: 0))
      """)
    #expect(result.output == ["42 1970-01-01 00:00:00 +0000"])
  }

  @Test func `a main type and a name with a dash work as in SwiftPM`() async throws {
    let result = try await RealMachine.result(
      "@main struct M { static func main() { print(#fileID) } }", name: "my-snippet")
    #expect(result.output == ["my_snippet/my-snippet.swift"])
    #expect(result.compilations[0].commands == ["swiftc my-snippet.swift", "./my-snippet"])
  }

  @Test func `input and arguments arrive, and the program is called as a reader calls it`()
    async throws
  {
    let result = try await RealMachine.result(
      "print(CommandLine.arguments, readLine() ?? \"-\")", name: "cat", input: "one\ntwo\n",
      arguments: ["a b", "$HOME"])
    #expect(result.output == [#"["./cat", "a b", "$HOME"] one"#])
  }

  @Test func `a C program is compiled with warnings`() async throws {
    let result = try await RealMachine.result(
      "#include <stdio.h>\nint main(void) { int x; puts(\"c\"); return 3; }\n", language: .c)
    #expect(
      result.compilations[0].messages.map(\.text) == ["unused variable 'x' [-Wunused-variable]"])
    #expect(result.output == ["c"])
    #expect(result.ending == .exited(3))
  }

  @Test(.needsFullSandbox) func `a C program cannot include the machine's files`() async throws {
    let result = try await RealMachine.result(
      "#include \"/etc/passwd\"\nint main(void) { return 0; }\n", language: .c)
    #expect(result.errors == ["1:10: '/etc/passwd' file not found"])
  }

  @Test func `an undefined symbol is an error without a line`() async throws {
    let c = try await RealMachine.result(
      "void nope(void);\nint main(void) { nope(); return 0; }\n", language: .c)
    #expect(c.errors == ["0:0: undefined symbol: nope"])
    let swift = try await RealMachine.result(
      "@_silgen_name(\"nope\") func nope()\nnope()\n")
    #expect(swift.errors == ["0:0: undefined symbol: nope"])
  }

  @Test func `a shell program runs, and is checked when that is the goal`() async throws {
    let run = try await RealMachine.result("echo \"$1\"; exit 4\n", language: .sh, arguments: ["x"])
    #expect(run.output == ["x"])
    #expect(run.ending == .exited(4))
    let check = try await RealMachine.result("if true\nfi\n", language: .sh, goal: .compile)
    #expect(check.errors == ["2:1: Syntax error: \"fi\" unexpected (expecting \"then\")"])
  }

  @Test func `results come in the order of their actions`() async throws {
    let actions = (0..<6).map { index in
      Action(
        program: Program(name: "n\(index)", language: .sh, text: "echo \(index)\n"), goal: .run)
    }
    let results = try await RealMachine.executor().execute(actions)
    #expect(results.map(\.output) == (0..<6).map { ["\($0)"] })
  }

  @Test func `a second build does nothing again, and a damaged entry is done again`() async throws {
    let folder = TestFolder()
    let action = Action(
      program: Program(name: "echo", language: .sh, text: "echo hi\n"), goal: .run)
    let first = try await events(of: action, cache: folder.local)
    let second = try await events(of: action, cache: folder.local)
    #expect(first.events.first == .started(index: 0, name: "echo", reason: .absent))
    #expect(second.events == [.cached(index: 0, name: "echo")])
    #expect(second.result == first.result)

    let entry = try #require(folder.local.folder("results").files().first)
    try folder.local.folder("results").write(Array("rubbish".utf8), to: entry)
    let third = try await events(of: action, cache: folder.local)
    #expect(third.events.first == .started(index: 0, name: "echo", reason: .damaged))
    #expect(third.result == first.result)
    #expect(try await events(of: action, cache: folder.local).events.count == 1)
  }

  @Test func `verify does everything anew and keeps nothing`() async throws {
    let folder = TestFolder()
    let action = Action(
      program: Program(name: "echo", language: .sh, text: "echo hi\n"), goal: .run)
    let found = try await events(of: action, cache: folder.local, use: .bypass)
    #expect(found.events.first == .started(index: 0, name: "echo", reason: .verified))
    #expect(folder.local.folder("results").files() == [])
  }

  @Test func `a cache that cannot be written is said once, and the results are there`() async throws
  {
    let folder = TestFolder()
    try folder.local.make()
    // A file where the folder should be stops root, too.
    try folder.local.write([], to: "results")
    let log = EventLog()
    let actions = (0..<2).map {
      Action(program: Program(name: "e\($0)", language: .sh, text: "echo \($0)\n"), goal: .run)
    }
    let executor = try await RealMachine.executor(cache: folder.local, onEvent: log.add)
    let results = try await executor.execute(actions)
    #expect(results.map(\.output) == [["0"], ["1"]])
    let complaints = log.events.filter { if case .cacheUnwritable = $0 { true } else { false } }
    #expect(complaints.count == 1)
  }

  @Test func `a program that hangs in the same way twice is kept`() async throws {
    let folder = TestFolder()
    let action = Action(
      program: Program(
        name: "hang", language: .sh, text: "echo waiting\nread x < /dev/full\nsleep 60\n"),
      goal: .run, limits: Limits(wallSeconds: 0.5))
    let first = try await events(of: action, cache: folder.local)
    #expect(first.result.run?.exceeded == .timeout)
    #expect(first.result.output == ["waiting"])
    #expect(try await events(of: action, cache: folder.local).events.count == 1)
  }

  @Test(.needsFullSandbox) func `a traced action is traced after its run, and the time is said`()
    async throws
  {
    let log = EventLog()
    var action = Action(
      program: Program(
        name: "traced", language: .c,
        text: "#include <unistd.h>\nint main(void) { return write(1, \"hi\\n\", 3) != 3; }\n"),
      goal: .run)
    action.isTraced = true
    let result = try await RealMachine.executor(onEvent: log.add).execute([action])[0]
    #expect(result.output == ["hi"])
    #expect(result.run?.trace != nil)
    let timings = log.events.compactMap {
      if case .timed(_, _, let timings) = $0 { timings } else { nil }
    }
    #expect(timings.count == 1)
    #expect((timings.first?.compileSeconds ?? 0) > 0)
    #expect((timings.first?.traceSeconds ?? 0) > 0)
  }

  @Test(.needsFullSandbox) func `compilers cannot write to the modules that others will read`()
    async throws
  {
    let folder = TestFolder()
    let action = Action(
      program: Program(name: "one", language: .swift, text: "import Glibc\nprint(getpid() > 0)\n"),
      goal: .run)
    let executor = try await RealMachine.executor(cache: folder.local)
    _ = try await executor.execute([action])
    let workshop = try await Workshop(
      toolchain: executor.toolchain, sandbox: executor.sandbox, products: nil,
      cache: folder.local.folder("modules"), actions: [action])
    let modules = try #require(workshop.modules[ModuleSelection(for: action.roles[0])])
    #expect(!modules.hashes.isEmpty)
    let before = modules.folder.files().map { modules.folder.bytes(of: $0) }
    var command = workshop.compileCommand(
      "for f in /modules/*/*.pcm; do echo poison > $f && echo written; done",
      program: action.roles[0].program, modules: modules)
    command.collects = []
    let outcome = try await executor.sandbox.run(command)
    #expect(!outcome.transcript.lines.contains { $0.text == "written" })
    #expect(modules.folder.files().map { modules.folder.bytes(of: $0) } == before)
  }

  private func events(
    of action: Action, cache: LocalFolder, use: CacheUse = .readAndWrite
  ) async throws -> (events: [ExecutionEvent], result: ActionResult) {
    let log = EventLog()
    let executor = try await RealMachine.executor(cache: cache, use: use, onEvent: log.add)
    let result = try await executor.execute([action])[0]
    return (log.events, result)
  }
}

/// Keeps events in the order in which they came; a class because several tasks add to it.
final class EventLog: Sendable {
  private let kept = Mutex<[ExecutionEvent]>([])
  var events: [ExecutionEvent] { kept.withLock { $0 } }
  func add(_ event: ExecutionEvent) { kept.withLock { $0.append(event) } }
}
