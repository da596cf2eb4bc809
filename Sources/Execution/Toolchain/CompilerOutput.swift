import Snippets

/// What compilers and linkers printed, read as messages.
struct CompilerOutput {
  /// Errors, warnings and notes in the compiler's order.
  var messages: [CompilerMessage]
  /// Whether the complaint is not about the program: an option the compiler does not know, a module
  /// cache that is out of date.
  let blamesMachine: Bool

  /// `lines` as they were printed; `fileName` is the program's own, as the compiler was given it.
  init(lines: [String], fileName: String) {
    messages = lines.compactMap { CompilerOutput.message(of: $0, fileName: fileName) }
    blamesMachine = lines.contains {
      $0.hasPrefix("<unknown>:0: error: ") || $0.contains("PCH file")
        || $0.contains("error: unable to open")
    }
  }

  private static func message(of line: String, fileName: String) -> CompilerMessage? {
    if let message = located(line, fileName: fileName) { return message }
    if let message = shellMessage(line, fileName: fileName) { return message }
    return unlocated(line)
  }

  private static let severities: [(String, CompilerMessage.Severity)] = [
    ("fatal error: ", .error), ("error: ", .error), ("warning: ", .warning), ("note: ", .note),
  ]

  /// `pipe.swift:2:14: error: cannot convert …`; a place in another file gives line 0.
  private static func located(_ line: String, fileName: String) -> CompilerMessage? {
    for (mark, severity) in severities {
      guard let range = line.firstRange(of: ": " + mark) else { continue }
      let place = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 3, let row = Int(place[place.count - 2]),
        let column = Int(place[place.count - 1])
      else { continue }
      let file = place.dropLast(2).joined(separator: ":")
      // A line of the program that quotes a complaint is not one.
      guard !file.contains(" "), !file.contains("\"") else { continue }
      let isOwn = file == fileName
      return CompilerMessage(
        severity: severity, line: isOwn ? row : 0, column: isOwn ? column : 0,
        text: String(line[range.upperBound...]))
    }
    return nil
  }

  /// dash: `fifo.sh: 3: Syntax error: …`; bash: `fifo.sh: line 3: syntax error …`.
  private static func shellMessage(_ line: String, fileName: String) -> CompilerMessage? {
    guard fileName.hasSuffix(".sh"), line.hasPrefix(fileName + ": ") else { return nil }
    let rest = line.dropFirst(fileName.count + 2)
    let digits = rest.hasPrefix("line ") ? rest.dropFirst(5) : rest
    guard let colon = digits.firstIndex(of: ":"), let row = Int(digits[..<colon]) else {
      return nil
    }
    let text = digits[colon...].dropFirst(2)
    return CompilerMessage(severity: .error, line: row, column: 1, text: String(text))
  }

  /// `ld.lld: error: undefined symbol: nope`, `<unknown>:0: error: …`.
  private static func unlocated(_ line: String) -> CompilerMessage? {
    guard !line.contains("linker command failed") else { return nil }
    for tool in ["ld.lld: ", "clang: ", "<unknown>:0: "] where line.hasPrefix(tool) {
      let rest = line.dropFirst(tool.count)
      for (mark, severity) in severities where rest.hasPrefix(mark) {
        return CompilerMessage(
          severity: severity, line: 0, column: 0, text: String(rest.dropFirst(mark.count)))
      }
    }
    return nil
  }
}
