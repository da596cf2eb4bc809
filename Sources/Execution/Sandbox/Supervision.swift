import Snippets

/// What the first process of a sandbox is told: the keys that `read_options` in `init.c` knows.
struct Supervision {
  var command: SandboxCommand
  var report: Int32
  var input: Int32
  /// Folders whose content counts as memory.
  var sizedFolders: [String] = []
  /// Where things really are, in a reduced sandbox.
  var place: ReducedSandbox?

  init(_ command: SandboxCommand, report: Int32, input: Int32) {
    self.command = command
    self.report = report
    self.input = input
  }

  var arguments: [String] {
    let limits = command.limits
    let keys: [(String, String)] =
      [
        ("report", "\(report)"), ("input", "\(input)"), ("reduced", place == nil ? "0" : "1"),
        ("wall", "\(Int(limits.wallSeconds * 1000))"), ("cpu", "\(limits.cpuSeconds)"),
        ("memory", "\(limits.memoryBytes)"), ("processes", "\(limits.processes)"),
        ("file", "\(limits.fileBytes)"), ("output", "\(limits.outputBytes)"),
        ("directory", real(command.workingDirectory)),
        ("events", real(FullSandbox.guestFolder + "/events")),
      ] + sizedFolders.map { ("tmpfs", $0) } + command.collects.map { ("collect", real($0)) }
      + environment.map { ("env", $0) }
    return ["run"] + keys.map { "\($0)=\($1)" } + ["--"]
      + command.roles[0].arguments.map(rewritten)
  }

  private var environment: [String] {
    var variables = FullSandbox.environment.merging(command.environment) { $1 }
    if place != nil { variables["LD_PRELOAD"] = FullSandbox.guestFolder + "/preload.so" }
    return variables.sorted { $0.key < $1.key }.map { "\($0.key)=\(rewritten($0.value))" }
  }

  private func real(_ path: String) -> String { place?.real(path) ?? path }
  private func rewritten(_ text: String) -> String { place?.rewritten(text) ?? text }
}
