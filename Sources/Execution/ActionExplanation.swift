/// How an action is done, and why or why not now: what `sitegen explain` says.
package struct ActionExplanation: Sendable, Hashable {
  /// What one role comes to.
  package struct Part: Sendable, Hashable {
    /// The role as its author called it; empty for the only one.
    package var role: String
    package var fileName: String
    /// What a shell in a sandbox is told to compile the program; empty when nothing is compiled.
    package var compileScript: String
    /// The words that start the program in its sandbox; empty when it is only compiled.
    package var call: [String]
  }

  /// What a build would do with the action now.
  package enum Standing: Sendable, Hashable {
    case cached
    case due(ExecutionEvent.MissReason)
  }

  package var name: String
  package var parts: [Part]
  /// The sandbox in which it runs: a command line of bubblewrap, or why that is not used.
  package var sandbox: String
  /// Hexadecimal.
  package var key: String
  package var keyParts: [KeyPart]
  package var standing: Standing
}
