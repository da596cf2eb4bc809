import Basics
import Snippets
import Testing
import Traces

@Suite struct VerdictTests {
  @Test func `what was expected needs no words`() {
    check("swift", ended(.exited(0)), "")
    check("swift expect=exit:3", ended(.exited(3)), "")
    check("swift expect=signal:SIGPIPE", ended(.signaled(Signal(number: 13))), "")
    check("swift expect=trap", ended(.signaled(Signal(number: 4))), "")
    check("swift expect=timeout", ended(.signaled(Signal(number: 9)), exceeded: .timeout), "")
    check("swift no-run", ActionResult(commands: [], isCompiled: true, messages: [], run: nil), "")
    check("c expect=signal:SIGXFSZ", ended(.signaled(Signal(number: 25)), exceeded: .fileSize), "")
  }

  @Test func `another ending is said with what would allow it`() {
    check(
      "swift", ended(.exited(3)),
      """
      p.md:5:4+5: error: Exited with 3, expected exit 0 \
      [If that is right, write 'expect=exit:3']
      """)
    check(
      "swift expect=trap", ended(.exited(0)),
      "p.md:5:4+17: error: Exited with 0, expected a trap [If that is right, remove 'expect=']")
    check(
      "swift expect=timeout", ended(.exited(0)),
      """
      p.md:5:4+20: error: Exited with 0, expected to reach the time limit \
      [If that is right, remove 'expect=']
      """)
    check(
      "c expect=exit:1", ended(.signaled(Signal(number: 11))),
      """
      p.md:5:4+15: error: Killed by SIGSEGV, expected exit 1 \
      [If that is right, write 'expect=signal:SIGSEGV']
      """)
    check("c", ended(nil), "p.md:5:4+1: error: Ending was not seen, expected exit 0")
  }

  @Test func `what a program wrote before it failed is shown, but no more than its last lines`() {
    check(
      "c", ended(.exited(3), stderr: "open: No such file or directory"),
      """
      p.md:5:4+1: error: Exited with 3, expected exit 0 [If that is right, write 'expect=exit:3'] \
      {It wrote to stderr:
      open: No such file or directory}
      """)
    check(
      "c", ended(.signaled(Signal(number: 11)), stderr: "1", "2", "", "3\u{1b}[31m", "4"),
      """
      p.md:5:4+1: error: Killed by SIGSEGV, expected exit 0 \
      [If that is right, write 'expect=signal:SIGSEGV'] {Its last lines on stderr:
      2
      3\\u{1b}[31m
      4}
      """)
    check(
      "c", ended(.exited(3), stderr: String(repeating: "a", count: 200)),
      """
      p.md:5:4+1: error: Exited with 3, expected exit 0 [If that is right, write 'expect=exit:3'] \
      {It wrote to stderr:
      \(String(repeating: "a", count: 160))…}
      """)
  }

  @Test func `a command that the shell did not find is said at its line`() {
    for words in ["p-1.sh: 2: strce: not found", "p-1.sh: line 2: strce: command not found"] {
      check(
        "sh", ended(.exited(127), stderr: words),
        """
        p.md:5:4+2: error: Exited with 127, expected exit 0 \
        [The shell did not find 'strce': mend its spelling, or install the package that has it; \
        a sandbox has what is in the machine's /usr/bin] {'strce' is called here p.md:7:6+5} \
        {It wrote to stderr:
        \(words)}
        """, program: "echo\nif strce ls\nthen\n")
    }
    check(
      "sh", ended(.exited(127), stderr: "p-1.sh: 1: tool3: not found"),
      """
      p.md:5:4+2: error: Exited with 127, expected exit 0 \
      [The shell did not find 'tool3': mend its spelling, or install the package that has it; \
      a sandbox has what is in the machine's /usr/bin] {'tool3' is called here p.md:6:5+1} \
      {It wrote to stderr:
      p-1.sh: 1: tool3: not found}
      """, program: "  tool$i\n")
    check(
      "bash", ended(.exited(126), stderr: "p-1.sh: line 1: ./tool: Permission denied"),
      """
      p.md:5:4+4: error: Exited with 126, expected exit 0 \
      [The shell may not run './tool': make it executable with chmod +x, or call its interpreter] \
      {'./tool' is called here p.md:6:3+6} {It wrote to stderr:
      p-1.sh: line 1: ./tool: Permission denied}
      """, program: "./tool\n")
    check(
      "sh", ended(.exited(127), stderr: "p-1.sh: 1: ./tool: not found"),
      """
      p.md:5:4+2: error: Exited with 127, expected exit 0 \
      [The shell did not find './tool': a sandbox has the machine's /usr, and nothing of the \
      project] {'./tool' is called here p.md:6:3+6} {It wrote to stderr:
      p-1.sh: 1: ./tool: not found}
      """, program: "./tool\n")
  }

  @Test func `127 that no shell explains is an exit like others`() {
    check(
      "sh", ended(.exited(127)),
      """
      p.md:5:4+2: error: Exited with 127, expected exit 0 \
      [If that is right, write 'expect=exit:127']
      """)
    check(
      "c", ended(.exited(127), stderr: "p-1.sh: 1: strce: not found"),
      """
      p.md:5:4+1: error: Exited with 127, expected exit 0 \
      [If that is right, write 'expect=exit:127'] {It wrote to stderr:
      p-1.sh: 1: strce: not found}
      """)
  }

  @Test func `a trap is said at the line that trapped`() {
    check(
      "swift",
      ended(
        .signaled(Signal(number: 5)),
        stderr: "p_1/p-1.swift:2: Fatal error: Index out of range"),
      """
      p.md:7:3+1: error: Trapped (SIGTRAP): Fatal error: Index out of range, expected exit 0 \
      [If that is right, write 'expect=trap'] {The program begins here p.md:5:4+5}
      """)
    check(
      "swift",
      ended(
        .signaled(Signal(number: 4)),
        stderr: "Swift/ContiguousArrayBuffer.swift:675: Fatal error: Index out of range"),
      """
      p.md:5:4+5: error: Trapped (SIGILL): Fatal error: Index out of range, expected exit 0 \
      [If that is right, write 'expect=trap']
      """)
    check(
      "c", ended(.signaled(Signal(number: 4))),
      """
      p.md:5:4+1: error: Trapped (SIGILL), expected exit 0 \
      [If that is right, write 'expect=trap']
      """)
  }

  @Test func `each limit has its own sentence and the attribute that raises it`() {
    check(.timeout, "Ran longer than 10 s and was stopped", "timeout=20s")
    check(.cpu, "Used more than 5 s of processor time and was stopped", "cpu=10s")
    check(.memory, "Used more than 512 MiB of memory and was stopped", "memory=1GiB")
    check(.processes, "Needed more than 64 processes at one time", "processes=128")
    check(.fileSize, "Wrote a file larger than 16 MiB", "file-size=32MiB")
    check(.output, "Printed more than 64 KiB and was stopped", "output=128KiB")
  }

  @Test func `what is left behind is a warning with its remedy`() {
    let remedies: [(Leftover.Kind, String)] = [
      (.sharedMemory, "Remove it with shm_unlink"), (.semaphore, "Remove it with sem_unlink"),
      (.messageQueue, "Remove it with mq_unlink"), (.file, "Remove it with unlink"),
      (.systemVQueue, "Remove it with msgctl and IPC_RMID"),
      (.systemVSemaphore, "Remove it with semctl and IPC_RMID"),
      (.systemVMemory, "Remove it with shmctl and IPC_RMID"),
    ]
    for (kind, remedy) in remedies {
      check(
        "c", left([Leftover(kind: kind, name: "/lab")]),
        """
        p.md:5:4+1: warning: Leaves \(kind.rawValue) '/lab' behind \
        [\(remedy), or say 'leaks=expected']
        """)
    }
    check(
      "c", left([Leftover(kind: .process, name: "asleep in read")]),
      """
      p.md:5:4+1: warning: Leaves a process behind: asleep in read \
      [End it and wait for it, or say 'leaks=expected']
      """)
  }

  @Test func `an expected leftover is there`() {
    let lab = Leftover(kind: .messageQueue, name: "/lab")
    check("c leaks=expected", left([lab]), "")
    check(
      "c leaks=expected", left([]),
      """
      p.md:5:6+14: error: Leaves nothing behind, expected something [Remove 'leaks=expected']
      """)
    check("c leaks=expected", left([], isReduced: true), "")
  }

  @Test func `a process that a limit stopped was not left by its program`() {
    let child = Leftover(kind: .process, name: "asleep in read")
    check("c expect=timeout", left([child], exceeded: .timeout), "")
    check(
      "c", left([child], exceeded: .timeout),
      """
      p.md:5:4+1: error: Ran longer than 10 s and was stopped \
      [If it needs more, raise the limit with 'timeout=20s']
      """)
  }

  @Test func `a trace is the same from run to run, unless it says otherwise`() {
    let (one, other) = (trace("read"), trace("write"))
    check("c trace", traced(.traced(one)), "")
    check("c trace", traced(.refused("no ptrace")), "")
    check("c trace=volatile", traced(.varying(one, other)), "")
    check(
      "c trace", traced(.varying(one, other)),
      """
      p.md:5:6+5: error: Trace varies from run to run: '0 of 0 call read() = 1' in one, \
      '0 of 0 call write() = 1' in another \
      [Let the processes wait for each other, or say 'trace=volatile'] \
      {  process 0 role 0: exit 0
        
      - 0 of 0 call read() = 1
      + 0 of 0 call write() = 1}
      """)
    check(
      "c trace=volatile", traced(.disagreed("- a\n+ b")),
      """
      p.md:5:6+14: error: Traced run prints otherwise than the run that is shown \
      [Make the output independent of time, or remove 'trace'] {- a
      + b}
      """)
  }

  @Test func `compiler messages name the page, its line and column`() {
    let result = refused([
      CompilerMessage(severity: .error, line: 2, column: 3, text: "cannot find 'x' in scope"),
      CompilerMessage(severity: .note, line: 1, column: 1, text: "did you mean 'y'?"),
      CompilerMessage(severity: .warning, line: 1, column: 5, text: "never used"),
    ])
    check(
      "swift", result,
      """
      p.md:6:7+1: warning: never used
      p.md:7:5+1: error: cannot find 'x' in scope {did you mean 'y'? p.md:6:3+1}
      """)
  }

  @Test func `paths of the machine are not printed`() {
    let text =
      "undefined reference in /tmp/build.x1/p-1.o: see '/usr/include/stdio.h' and/or /dev/null"
    let result = refused([CompilerMessage(severity: .error, line: 0, column: 0, text: text)])
    check(
      "c", result,
      "p.md:5:4+1: error: undefined reference in p-1.o: see 'stdio.h' and/or /dev/null",
      program: "open(\"/dev/null\");\n")
  }

  @Test func `a compiler that says nothing is no excuse`() {
    check(
      "c", refused([]),
      "p.md:5:4+1: error: Program does not compile, and the compiler did not say why")
  }

  @Test func `a refusal must come, and in the expected words`() {
    let messages = [CompilerMessage(severity: .error, line: 1, column: 1, text: "no such module")]
    check(#"swift expect=compile-error:"such mod""#, refused(messages), "")
    check(
      "swift expect=compile-error:xyz", refused(messages),
      """
      p.md:5:4+30: error: Compiler does not say "xyz" \
      [If that is right, write 'expect=compile-error:"no such module"'] \
      {no such module, it says here p.md:6:3+1}
      """)
    check(
      "swift expect=compile-error:xyz",
      ActionResult(commands: [], isCompiled: true, messages: [], run: nil),
      """
      p.md:5:4+30: error: Compiled, expected the compiler to refuse it with "xyz" \
      [If that is right, remove 'expect=']
      """)
  }

  @Test func `the words that tell a refusal from others are offered`() {
    let quoted = "use of undeclared identifier 'retrun'; did you mean 'return'?"
    check(
      "swift expect=compile-error:xyz", refused([error(quoted)]),
      offering: [
        "use of undeclared identifier"
      ], notes: [quoted])
    let messages = ["cannot find 'x' in scope", "cannot find 'y' elsewhere"]
    check(
      "swift expect=compile-error:xyz", refused(messages.map(error)), offering: ["in scope"],
      notes: messages)
  }

  @Test func `a module that is not there is said with what makes it importable`() {
    let missing = refused([error("no such module 'IPCLab'")])
    let manifest = """
      products: [.library(name: "IPCLab", targets: ["IPCLab"])],
      targets: [
        .target(name: "IPCLab"),
        .target(
          name: "Inner"),
      ]
      """
    let modules = ImportableModules(products: ["CIPC"], manifest: manifest)
    check(
      "swift", missing, modules: modules,
      """
      p.md:6:3+1: error: no such module 'IPCLab' \
      [Write 'products: [CIPC, IPCLab]' in Content/site.yml]
      """)
    check(
      "swift", refused([error("no such module 'Inner'")]), modules: modules,
      """
      p.md:6:3+1: error: no such module 'Inner' [Declare a library product 'Inner' in \
      Package.swift, and name it under 'products' in Content/site.yml]
      """)
    check(
      "swift", refused([error("no such module 'Fondation'")]), modules: modules,
      "p.md:6:3+1: error: no such module 'Fondation' [Write 'import Foundation']")
    check(
      "swift", refused([error("no such module 'Numerics'")]), modules: modules,
      """
      p.md:6:3+1: error: no such module 'Numerics' [Programs can import what the toolchain has, \
      such as Foundation and Glibc, and the library products under 'products' in \
      Content/site.yml: 'CIPC']
      """)
    check(
      "swift", missing,
      """
      p.md:6:3+1: error: no such module 'IPCLab' [Programs can import what the toolchain has, \
      such as Foundation and Glibc, and the library products under 'products' in \
      Content/site.yml, which names none]
      """)
    check(
      "c", refused([error("'ipclab.h' file not found")]), modules: modules,
      """
      p.md:6:3+1: error: 'ipclab.h' file not found \
      [Write 'products: [CIPC, IPCLab]' in Content/site.yml]
      """)
    check(
      "c", refused([error("'stdoi.h' file not found")]), modules: modules,
      "p.md:6:3+1: error: 'stdoi.h' file not found")
  }

  private func ended(
    _ ending: ProcessEnding?, exceeded: Limits.Name? = nil, stderr: String...
  ) -> ActionResult {
    let lines = stderr.map { Transcript.Line(process: 0, stream: .stderr, text: $0) }
    let transcript = Transcript(processes: [Transcript.Process(ending: ending)], lines: lines)
    let run = ActionResult.Run(transcript: transcript, exceeded: exceeded)
    return ActionResult(commands: [], isCompiled: true, messages: [], run: run)
  }

  private func left(
    _ leftovers: [Leftover], isReduced: Bool = false, exceeded: Limits.Name? = nil
  ) -> ActionResult {
    var result = ended(.exited(0), exceeded: exceeded)
    result.run?.leftovers = leftovers
    result.run?.isReduced = isReduced
    return result
  }

  private func traced(_ outcome: TraceOutcome) -> ActionResult {
    var result = ended(.exited(0))
    result.run?.trace = outcome
    return result
  }

  private func trace(_ call: String) -> Trace {
    Trace(
      processes: [TraceProcess(ending: "exit 0")], objects: [],
      events: [TraceEvent(process: 0, kind: .call, name: call, result: "1")], causes: [])
  }

  private func error(_ text: String) -> CompilerMessage {
    CompilerMessage(severity: .error, line: 1, column: 1, text: text)
  }

  private func check(
    _ info: String, _ result: ActionResult, offering words: [String], notes: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    check(
      info, result,
      """
      p.md:5:4+30: error: Compiler does not say "xyz" \
      [If that is right, write 'expect=compile-error:"\(words.joined())"'] \
      \(notes.map { "{\($0), it says here p.md:6:3+1}" }.joined(separator: " "))
      """, sourceLocation: sourceLocation)
  }

  private func refused(_ messages: [CompilerMessage]) -> ActionResult {
    ActionResult(commands: [], isCompiled: false, messages: messages, run: nil)
  }

  /// The fence has its info string at 5:4 of `p.md` and stands two columns deep in a quote.
  private func check(
    _ info: String, _ result: ActionResult, modules: ImportableModules = ImportableModules(),
    _ expected: String, program: String = "a()\nb()\nc()\n",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let lines = program.split(separator: "\n").map(String.init)
    let fence = Fence(
      info: info, infoLocation: SourceLocation(path("p.md"), line: 5, column: 4), lines: lines,
      firstLine: 6, indents: lines.map { _ in 2 })
    let page = PageFences(path: path("p.md"), slug: "p", fences: [fence])
    let library = SnippetLibrary.read(FileTree(), folder: path("Snippets")).value
    let catalog = SnippetCatalog.collect(pages: [page], library: library, policy: LimitPolicy())
    #expect(catalog.diagnostics.isEmpty, sourceLocation: sourceLocation)
    let verdict = Verdict(on: catalog.value.snippets[0], result, modules: modules)
    #expect(verdict.diagnostics.rendered == expected, sourceLocation: sourceLocation)
    #expect(
      verdict.isAsExpected == !expected.contains("error:"), sourceLocation: sourceLocation)
  }

  private func check(
    _ limit: Limits.Name, _ sentence: String, _ attribute: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    check(
      "c", ended(.signaled(Signal(number: 9)), exceeded: limit),
      """
      p.md:5:4+1: error: \(sentence) [If it needs more, raise the limit with '\(attribute)']
      """, sourceLocation: sourceLocation)
  }
}
