import Basics

/// A command that a shell could not start, as the shell said it before it ended with 126 or 127.
struct ShellFailure {
  let word: String
  /// Of the script, counted from 1.
  let line: Int
  private let problem: String

  /// Nothing for programs that are no scripts, and where the shell did not say what it missed.
  init?(of program: Program, _ status: Int32, wrote transcript: Transcript) {
    guard [126, 127].contains(status), program.language == .sh || program.language == .bash,
      let last = transcript.lines.last(where: { $0.stream == .stderr && Self.parts($0.text) != nil }
      ), let parts = Self.parts(last.text)
    else { return nil }
    (line, word, problem) = parts
  }

  /// Of dash's `p.sh: 1: strce: not found`, or bash's `p.sh: line 1: strce: command not found`.
  private static func parts(_ text: String) -> (line: Int, word: String, problem: String)? {
    let parts = text.split(separator: ": ").map(String.init)
    guard parts.count >= 4, problems.contains(parts[parts.count - 1]) else { return nil }
    let number = parts[1].hasPrefix("line ") ? String(parts[1].dropFirst(5)) : parts[1]
    guard let line = Int(number) else { return nil }
    return (line, parts[2..<(parts.count - 1)].joined(separator: ": "), parts[parts.count - 1])
  }

  private static let problems = [
    "not found", "command not found", "No such file or directory", "Permission denied",
    "Is a directory",
  ]

  var remedy: String {
    switch problem {
    case "Permission denied", "Is a directory":
      "The shell may not run '\(word)': make it executable with chmod +x, or call its interpreter"
    default:
      word.contains("/")
        ? "The shell did not find '\(word)': a sandbox has the machine's /usr, and nothing of the "
          + "project"
        : "The shell did not find '\(word)': mend its spelling, or install the package that has it; "
          + "a sandbox has what is in the machine's /usr/bin"
    }
  }
}
