import Snippets

/// What the first process of a sandbox is told: the keys that `options.c` knows.
struct Supervision {
  var command: SandboxCommand
  var report: Int32
  /// What each role gets on stdin.
  var inputs: [Int32]
  /// Folders whose content counts as memory.
  var sizedFolders: [String] = []
  /// Where things really are, in a reduced sandbox.
  var place: ReducedSandbox?

  init(_ command: SandboxCommand, report: Int32, inputs: [Int32]) {
    self.command = command
    self.report = report
    self.inputs = inputs
  }

  var arguments: [String] {
    ["run"] + words(keys) + zip(command.roles, inputs).flatMap(arguments)
  }

  /// Everything that a role is told of itself, and last its program.
  private func arguments(of role: SandboxCommand.Role, input: Int32) -> [String] {
    var keys = [("role", Self.variableName(role.name)), ("input", "\(input)")]
    switch role.cue {
    case .line(let other, let text)?: keys += [("after", "\(other)"), ("line", rewritten(text))]
    case .blocked(let other)?: keys += [("after", "\(other)")]
    case nil: break
    }
    return words(keys + [("count", "\(role.arguments.count)")]) + role.arguments.map(rewritten)
  }

  private var keys: [(String, String)] {
    let limits = command.limits
    return [
      ("report", "\(report)"), ("reduced", place == nil ? "0" : "1"),
      ("wall", "\(Int(limits.wallSeconds * 1000))"), ("cpu", "\(limits.cpuSeconds)"),
      ("memory", "\(limits.memoryBytes)"), ("processes", "\(limits.processes)"),
      ("file", "\(limits.fileBytes)"), ("output", "\(limits.outputBytes)"),
      ("directory", real(command.workingDirectory)),
      ("events", real(FullSandbox.guestFolder + "/events")),
      ("processor", "\(command.processor ?? -1)"),
      ("randomizes", command.randomizesAddresses ? "1" : "0"),
      ("leftovers", command.makesNames ? "1" : "0"),
    ] + (command.tracer.map { [("tracer", rewritten($0))] } ?? [])
      + sizedFolders.map { ("tmpfs", $0) } + watchedFolders.map { ("watch", real($0)) }
      + command.collects.map { ("collect", real($0)) } + environment.map { ("env", $0) }
  }

  /// Where new files are looked for after the run; what the machine itself shows there is not.
  private var watchedFolders: [String] {
    let place = command.workingDirectory
    let isCovered =
      place == "/" || isInside(place, "/tmp")
      || command.mounts.contains { isInside(place, $0.insidePath) }
    return isCovered ? ["/tmp"] : ["/tmp", place]
  }

  private var environment: [String] {
    var variables = FullSandbox.environment.merging(command.environment) { $1 }
    if place != nil { variables["LD_PRELOAD"] = FullSandbox.guestFolder + "/preload.so" }
    return variables.sorted { $0.key < $1.key }.map { "\($0.key)=\(rewritten($0.value))" }
  }

  /// As far as the name of a shell's variable can say it.
  private static func variableName(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private func words(_ keys: [(String, String)]) -> [String] { keys.map { "\($0)=\($1)" } }
  private func real(_ path: String) -> String { place?.real(path) ?? path }
  private func rewritten(_ text: String) -> String { place?.rewritten(text) ?? text }
}
