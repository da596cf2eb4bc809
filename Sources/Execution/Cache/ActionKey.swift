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
  private static let version = "sitegen action 1"

  /// - Parameters:
  ///   - action: What is to be done.
  ///   - toolchain: `Toolchain.identity`.
  ///   - products: The digest of the project's built products, when the action imports any.
  ///   - sandbox: `Sandbox.identity`, which tells the reduced sandbox from the full one.
  package init(_ action: Action, toolchain: String, products: Digest?, sandbox: String) {
    let program = action.program
    let limits = action.limits
    let fields = [
      ActionKey.version, toolchain, sandbox, products?.hex ?? "",
      program.language.rawValue, program.name, program.text, action.goal.rawValue,
      action.standardInput, "\(limits.wallSeconds)", "\(limits.cpuSeconds)",
      "\(limits.memoryBytes)", "\(limits.processes)", "\(limits.fileBytes)",
      "\(limits.outputBytes)", "\(action.products.count)",
    ]
    digest = Digest(ofFields: (fields + action.products + action.arguments).map { Array($0.utf8) })
  }
}
