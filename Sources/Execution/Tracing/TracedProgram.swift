package import Snippets

/// What the tracer must know of the program of one role.
package struct TracedProgram: Sendable {
  package var program: Program
  /// Absolute, inside the sandbox; of a script the script itself.
  package var path: String
  /// Empty for a script.
  package var executable: [UInt8]

  package init(_ program: Program, path: String, executable: [UInt8]) {
    self.program = program
    self.path = path
    self.executable = executable
  }

  var isScript: Bool { program.language == .sh || program.language == .bash }
}
