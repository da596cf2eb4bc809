/// What came of compiling one program.
package struct Compilation: Sendable, Hashable, Codable {
  /// The command lines a reader would type, in order: `swiftc pipe.swift`, `./pipe`.
  package var commands: [String]
  /// False when the compiler or the linker refused the program.
  package var isCompiled: Bool
  /// Errors, warnings and notes in the compiler's order.
  package var messages: [CompilerMessage]

  package init(commands: [String], isCompiled: Bool, messages: [CompilerMessage]) {
    self.commands = commands
    self.isCompiled = isCompiled
    self.messages = messages
  }
}
