package import Basics
package import Snippets

/// The name of a result: equal keys, equal results.
///
/// It is complete by construction. What is not in it cannot be seen in a sandbox: the text, the
/// tools and the C library by content (`toolchain`), the project's products by content, the rules of
/// the sandbox, the limits and the inputs.
package struct ActionKey: Sendable, Hashable {
  package let digest: Digest

  /// Raised when the same action would be done in another way, or its result be written otherwise.
  private static let version = "sitegen action 2"

  /// - Parameters:
  ///   - action: What is to be done.
  ///   - toolchain: `Toolchain.identity`.
  ///   - products: The digest of the project's built products, when the action imports any.
  ///   - sandbox: `Sandbox.identity`, which tells the reduced sandbox from the full one.
  package init(_ action: Action, toolchain: String, products: Digest?, sandbox: String) {
    let limits = action.limits
    let fields = [
      ActionKey.version, toolchain, sandbox, products?.hex ?? "", action.goal.rawValue,
      "\(limits.wallSeconds)", "\(limits.cpuSeconds)", "\(limits.memoryBytes)",
      "\(limits.processes)", "\(limits.fileBytes)", "\(limits.outputBytes)",
      "\(action.processor ?? -1)", "\(action.isTraced)", "\(action.roles.count)",
    ]
    let roles = action.roles.flatMap(ActionKey.fields)
    digest = Digest(ofFields: (fields + roles).map { Array($0.utf8) })
  }

  /// Lists say how long they are, so that no two roles have the same fields.
  private static func fields(_ role: Role) -> [String] {
    let program = role.program
    return [
      role.name, program.language.rawValue, program.name, program.text, role.standardInput,
    ] + fields(role.cue) + ["\(role.products.count)"] + role.products
      + ["\(role.arguments.count)"] + role.arguments
  }

  private static func fields(_ cue: Cue?) -> [String] {
    switch cue {
    case nil: ["at once", "", ""]
    case .line(let role, let text): ["line", "\(role)", text]
    case .blocked(let role): ["blocked", "\(role)", ""]
    }
  }
}
