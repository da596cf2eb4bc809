import Snippets

/// Gives every program a result without compiling or running anything.
struct StubExecutor: Executor {
  /// What the program prints; nothing where the compiler refuses it.
  var output: @Sendable (Program) -> String? = { _ in "" }
  var isReduced = false

  func execute(_ actions: [Action]) async throws(ExecutionFailure) -> [ActionResult] {
    actions.map { action in
      guard let output = output(action.roles[0].program) else {
        return ActionResult(
          commands: ["swiftc \(action.roles[0].program.fileName)"], isCompiled: false,
          messages: [
            CompilerMessage(severity: .error, line: 2, column: 3, text: "cannot find 'x' in scope")
          ], run: nil)
      }
      let lines = output.split(separator: "\n").map {
        Transcript.Line(process: 0, stream: .stdout, text: String($0))
      }
      let transcript = Transcript(processes: [.init(ending: .exited(0))], lines: lines)
      return ActionResult(
        commands: ["./\(action.roles[0].program.name)"], isCompiled: true, messages: [],
        run: action.goal == .run ? .init(transcript: transcript, isReduced: isReduced) : nil)
    }
  }
}
