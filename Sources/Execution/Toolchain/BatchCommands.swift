import Snippets

/// The calls of tools that compile a batch, and the command that makes them all in one sandbox.
///
/// The source of a program lies in the working folder under its own name while its compiler runs,
/// and nowhere that another program's compiler could read it: names may be the same, and
/// `#include` finds no neighbour.
struct BatchCommands {
  let toolchain: Toolchain
  let layout: SandboxLayout
  let bundle: ProductBundle?
  let hashes: [String]
  let jobs: [CompileJob]

  /// What the compiler of a program printed.
  static func output(_ number: Int) -> String { "\(CompilerScript.folder)/\(number).output" }
  /// What its linker printed.
  static func linkOutput(_ number: Int) -> String { "\(CompilerScript.folder)/\(number).link" }
  static func program(_ number: Int) -> String { "\(CompilerScript.folder)/\(number).program" }

  private static func object(_ number: Int) -> String { "\(CompilerScript.folder)/\(number).o" }
  private static func list(_ number: Int) -> String { "\(CompilerScript.folder)/\(number).list" }
  private static let compileList = "\(CompilerScript.folder)/compile.calls"
  private static let linkList = "\(CompilerScript.folder)/link.calls"

  /// Starts the compiler, then the linker, with their calls.
  var script: String {
    let tool = jobs[0].program.language == .c ? "clang" : "swift-frontend"
    let folder = CompilerScript.folder
    return """
      \(compiler.prepare(hashes)) && /usr/bin/chmod 0 \(folder)/*.source || exit 1
      \(start(tool, list: BatchCommands.compileList))
      \(start("ld.lld", list: BatchCommands.linkList))
      """
  }

  /// The library, the lists of calls and the sources.
  func files(_ server: CompileServer) -> [SandboxCommand.File] {
    [
      .init(path: CompileServer.path, bytes: server.bytes),
      .init(path: "/tmp/\(BatchCommands.compileList)", bytes: Array(compileCalls.utf8)),
      .init(path: "/tmp/\(BatchCommands.linkList)", bytes: Array(linkCalls.utf8)),
    ]
      + jobs.enumerated().map { number, job in
        .init(
          path: "/tmp/\(CompilerScript.folder)/\(number).source",
          bytes: Array(job.program.text.utf8))
      }
  }

  private var compiler: SwiftCompiler { SwiftCompiler(toolchain: toolchain, layout: layout) }
  private var cCompiler: CCompiler { CCompiler(layout: layout) }

  private func start(_ tool: String, list: String) -> String {
    shellLine(CompileServer.start("\(layout.toolchain)/bin/\(tool)", list: list))
  }

  private var compileCalls: String {
    jobs.enumerated().map { number, job in compileCalls(of: job.program, number) }.joined()
  }

  private func compileCalls(of program: Program, _ number: Int) -> String {
    let object = CompilerScript.object
    let words =
      program.language == .c
      ? cCompiler.compile(program, object: object, bundle: bundle)
      : compiler.frontend(program, bundle: bundle) + ["-o", object]
    let first = CompileServer.call(
      number, source: program.fileName, output: BatchCommands.output(number), words: words)
    guard needsList(program) else { return first }
    return first
      + CompileServer.call(
        number, source: nil, output: BatchCommands.linkOutput(number),
        words: compiler.autolink(
          object: BatchCommands.object(number), list: BatchCommands.list(number)))
  }

  private var linkCalls: String {
    jobs.enumerated().map { number, job in
      CompileServer.call(
        number, source: nil, output: BatchCommands.linkOutput(number),
        words: link(job.program, number))
    }.joined()
  }

  private func link(_ program: Program, _ number: Int) -> [String] {
    let object = BatchCommands.object(number)
    let output = BatchCommands.program(number)
    if program.language == .c {
      return toolchain.linkerCall.map {
        cCompiler.directLink($0, object: object, output: output, bundle: bundle)
      } ?? []
    }
    let list = needsList(program) ? BatchCommands.list(number) : nil
    return compiler.directLink(object: object, list: list, output: output, bundle: bundle) ?? []
  }

  private func needsList(_ program: Program) -> Bool {
    program.language == .swift && !compiler.isPlain(program, bundle: bundle)
  }
}
