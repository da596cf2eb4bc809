import Snippets

/// One program to be compiled, whichever actions want it and in whichever role.
struct CompileJob: Sendable, Hashable {
  var program: Program
  /// The library products that it may import, sorted.
  var products: [String]
  /// Whether nothing but the syntax of a shell program is asked for; false for all others.
  var isCheck: Bool

  init(_ role: Role, for goal: Action.Goal) {
    program = role.program
    products = role.products
    switch role.program.language {
    case .sh, .bash: isCheck = goal == .compile
    case .c, .swift: isCheck = false
    }
  }
}

extension Workshop {
  /// A job that is done.
  struct CompiledProgram: Sendable {
    var job: CompileJob
    var compiled: Compiled
    var seconds: Double
  }
}
