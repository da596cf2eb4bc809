import Basics

/// A compiler's messages as the author is told of them: at his own lines, without machine paths.
struct CompilerComplaints {
  private let snippet: Snippet
  private let modules: ImportableModules

  init(_ snippet: Snippet, _ modules: ImportableModules) {
    self.snippet = snippet
    self.modules = modules
  }

  /// Errors and warnings, each with the notes that followed it.
  func all(of result: ActionResult) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for message in result.compilations[snippet.roleIndex].messages {
      append(message, to: &diagnostics)
    }
    if !result.compilations[snippet.roleIndex].isCompiled,
      !diagnostics.contains(where: { $0.severity == .error })
    {
      diagnostics.append(
        Diagnostic(
          .error, id: "CompileError", "Program does not compile, and the compiler did not say why",
          at: snippet.location))
    }
    return diagnostics
  }

  /// What is wrong with a program that must not compile.
  func refusal(saying words: String, _ result: ActionResult) -> [Diagnostic] {
    guard !result.isCompiled else {
      return [
        Diagnostic(
          .error, id: "UnexpectedlyCompiled",
          "Compiled, expected the compiler to refuse it with \"\(words)\"", at: snippet.location,
          fix: "If that is right, remove 'expect='")
      ]
    }
    guard
      !result.compilations[snippet.roleIndex].messages.contains(where: { $0.text.contains(words) })
    else {
      return []
    }
    let errors = all(of: result).filter { $0.severity == .error }
    return [
      Diagnostic(
        .error, id: "RefusedOtherwise", "Compiler does not say \"\(words)\"",
        at: snippet.location,
        fix: tellingWords(result).map {
          "If that is right, write 'expect=compile-error:\"\($0)\"'"
        },
        notes: errors.map { Diagnostic.Note("\($0.summary), it says here", at: $0.location) })
    ]
  }

  /// The words that the compiler says of the first mistake and of no other one, without what it
  /// quotes; nothing where it says nothing.
  private func tellingWords(_ result: ActionResult) -> String? {
    let errors = result.compilations[snippet.roleIndex].messages.filter { $0.severity == .error }
    guard let first = errors.first else { return nil }
    let pieces = first.text.split(omittingEmptySubsequences: false) { "'\"`".contains($0) }
    // Every second piece stands between quotes.
    let runs = pieces.enumerated().filter { $0.offset.isMultiple(of: 2) }
      .flatMap { $0.element.split { ";,(\n".contains($0) } }
      .map { trimmed($0) }.filter { $0.contains(" ") && !$0.contains("/") }
    let telling = runs.filter { run in !errors.dropFirst().contains { $0.text.contains(run) } }
    return (telling.isEmpty ? runs : telling).max { $0.utf8.count < $1.utf8.count }
  }

  private func append(_ message: CompilerMessage, to diagnostics: inout [Diagnostic]) {
    let text = withoutMachinePaths(message.text)
    let location = snippet.location(line: message.line, column: message.column)
    switch message.severity {
    case .error:
      diagnostics.append(
        Diagnostic(
          .error, id: "CompileError", text, at: location,
          fix: modules.remedy(for: message.text, in: snippet.program.language)))
    case .warning:
      diagnostics.append(Diagnostic(.warning, id: "CompileWarning", text, at: location))
    case .note:
      guard !diagnostics.isEmpty else { return }
      diagnostics[diagnostics.count - 1].notes.append(Diagnostic.Note(text, at: location))
    }
  }

  /// Absolute paths become their last name, unless the program itself speaks of them.
  private func withoutMachinePaths(_ text: String) -> String {
    var result = ""
    var path = ""
    var previous: Character = " "
    for character in text + " " {
      let isInside = character.isLetter || character.isNumber || "/._-+~".contains(character)
      if !path.isEmpty {
        if isInside {
          path.append(character)
          continue
        }
        result += shortened(path)
        path = ""
      }
      if character == "/", " '\"(:=".contains(previous) {
        path = "/"
      } else {
        result.append(character)
      }
      previous = character
    }
    return String(result.dropLast())
  }

  private func shortened(_ path: String) -> String {
    let names = path.split(separator: "/")
    guard names.count > 1, let last = names.last, !snippet.program.text.contains(path) else {
      return path
    }
    return String(last)
  }
}
