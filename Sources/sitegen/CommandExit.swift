/// How a command ends, for scripts.
///
/// Wrong usage is 64, which ArgumentParser gives.
enum CommandExit: Int32 {
  case fine = 0
  /// The content is wrong: a diagnostic of severity error was printed.
  case content = 1
  /// The machine could not: a toolchain, a sandbox or a disk was missing.
  case machine = 2
}
