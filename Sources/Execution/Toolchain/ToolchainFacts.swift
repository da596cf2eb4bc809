import Basics
import Snippets

/// What only the toolchain's own tools can say of it, remembered by their content.
struct ToolchainFacts {
  var version: String
  var triple: String
  /// What the C compiler prints when it is asked how it would link.
  var dryRun: String

  static func known(
    of root: String, digest: Digest, memory: LocalFolder?
  ) throws(ExecutionFailure) -> ToolchainFacts {
    // The root is part of the name because the linker's command line names it.
    let fields = [root, digest.hex] + LinkerCall.dryRunOptions
    let name = "facts-" + Digest(ofFields: fields.map { Array($0.utf8) }).hex
    if let bytes = memory?.bytes(of: name), let facts = ToolchainFacts(remembered: bytes) {
      return facts
    }
    let facts = try asked(of: root)
    if let memory { facts.remember(in: memory, as: name) }
    return facts
  }

  private init(version: String, triple: String, dryRun: String) {
    self.version = version
    self.triple = triple
    self.dryRun = dryRun
  }

  /// Version and triple on the first two lines, the rest after them.
  private init?(remembered bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, !lines[0].isEmpty, lines[2].hasSuffix("\n.\n") else { return nil }
    self.init(version: String(lines[0]), triple: String(lines[1]), dryRun: String(lines[2]))
  }

  private func remember(in memory: LocalFolder, as name: String) {
    do throws(ExecutionFailure) {
      try memory.make()
      try memory.write(Array("\(version)\n\(triple)\n\(dryRun)\n.\n".utf8), to: name)
    } catch {
      return  // To forget costs time and nothing else.
    }
  }

  private static func asked(of root: String) throws(ExecutionFailure) -> ToolchainFacts {
    let (status, text) = try TrustedProcess(arguments: ["\(root)/bin/swiftc", "--version"]).run()
    guard status == 0,
      let version = text.split(separator: "\n").first(where: { $0.contains("Swift version") })
    else {
      throw ExecutionFailure(
        "The compiler '\(root)/bin/swiftc' does not work: \(text)",
        remedy: Toolchain.installRemedy)
    }
    let target = text.split(separator: "\n").first { $0.hasPrefix("Target: ") }?.dropFirst(8)
    let (_, dryRun) = try TrustedProcess(
      arguments: ["\(root)/bin/clang"] + LinkerCall.dryRunOptions
    ).run()
    return ToolchainFacts(
      version: String(version),
      triple: target.map(String.init) ?? "\(Toolchain.machine)-unknown-linux-gnu", dryRun: dryRun)
  }
}
