package import Basics
package import Snippets

/// The name of a result: equal keys, equal results.
///
/// It is complete by construction. What is not in it cannot be seen in a sandbox: the text, the
/// tools and the C library by content (`toolchain`), the project's products by content, the rules of
/// the sandbox, the limits and the inputs.
package struct ActionKey: Sendable, Hashable {
  package let digest: Digest
  /// Everything that went into the digest, in that order.
  package let parts: [KeyPart]

  /// Raised when the same action would be done in another way, or its result be written otherwise.
  private static let version = "sitegen action 3"

  /// Raised when what strace writes is put together in another way: only traced actions run again.
  private static let tracing = "trace 8"

  /// - Parameters:
  ///   - action: What is to be done.
  ///   - toolchain: `Toolchain.identity`.
  ///   - products: The digest of the project's built products, when the action imports any.
  ///   - sandbox: `Sandbox.identity`, which tells the reduced sandbox from the full one.
  ///   - tracer: what traces, when the action is traced.
  package init(
    _ action: Action, toolchain: String, products: Digest?, sandbox: String, tracer: String = ""
  ) {
    parts =
      [
        KeyPart("format", ActionKey.version), KeyPart("toolchain", toolchain),
        KeyPart("sandbox", sandbox), KeyPart("products", products?.hex ?? ""),
        KeyPart("goal", action.goal.rawValue),
      ] + ActionKey.parts(action.limits) + [
        KeyPart("processor", "\(action.processor ?? -1)"),
        KeyPart("traced", action.isTraced ? "by strace \(tracer), \(ActionKey.tracing)" : "no"),
        KeyPart("roles", "\(action.roles.count)"),
      ] + action.roles.flatMap(ActionKey.parts)
    digest = Digest(ofFields: parts.map { Array($0.value.utf8) })
  }

  package static func == (left: ActionKey, right: ActionKey) -> Bool {
    left.digest == right.digest
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  private static func parts(_ limits: Limits) -> [KeyPart] {
    [
      KeyPart("limit of seconds", "\(limits.wallSeconds)"),
      KeyPart("limit of processor seconds", "\(limits.cpuSeconds)"),
      KeyPart("limit of memory", "\(limits.memoryBytes)"),
      KeyPart("limit of processes", "\(limits.processes)"),
      KeyPart("limit of file bytes", "\(limits.fileBytes)"),
      KeyPart("limit of output bytes", "\(limits.outputBytes)"),
    ]
  }

  /// Lists say how long they are, so that no two roles have the same fields.
  private static func parts(_ role: Role) -> [KeyPart] {
    let program = role.program
    return [
      KeyPart("role", role.name), KeyPart("language", program.language.rawValue),
      KeyPart("program", program.name), KeyPart("text", program.text),
      KeyPart("input", role.standardInput),
    ] + parts(role.cue) + [KeyPart("imports", "\(role.products.count)")]
      + role.products.map { KeyPart("import", $0) }
      + [KeyPart("arguments", "\(role.arguments.count)")]
      + role.arguments.map { KeyPart("argument", $0) }
  }

  private static func parts(_ cue: Cue?) -> [KeyPart] {
    let values =
      switch cue {
      case nil: ["at once", "", ""]
      case .line(let role, let text): ["line", "\(role)", text]
      case .blocked(let role): ["blocked", "\(role)", ""]
      }
    return zip(["starts", "waits for role", "waits for text"], values).map(KeyPart.init)
  }
}
