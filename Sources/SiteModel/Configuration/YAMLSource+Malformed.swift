import Basics
import Yams

/// What libyaml says of a text, in the words of who wrote it.
extension YAMLSource {
  /// The line to which a mistake is due, 1-based.
  func mistakenLine(_ error: YamlError) -> Int {
    switch error {
    case .scanner(let context, _, let mark, _), .parser(let context, _, let mark, _),
      .composer(let context, _, let mark, _):
      context.flatMap { $0.opens ? $0.mark.line : nil } ?? mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let yaml):
      location(ofCharacter: offset ?? 0, in: yaml).range.start.line - firstLine + 1
    default: 1
    }
  }

  func malformed(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let context, context.opens { return unclosed(context, problem) }
      return malformed(problem, mark)
    case .reader(let problem, let offset, _, let yaml):
      return malformed(problem, at: location(ofCharacter: offset ?? 0, in: yaml), fix: nil)
    default: return malformed("it cannot be read", at: location(nil), fix: nil)
    }
  }

  private func malformed(_ problem: String, _ mark: Mark) -> Diagnostic {
    let line = lines[mark.line]
    let place = location(mark)
    if line.dropFirst(line.indent).hasPrefix("\t") {
      return malformed(
        "line is indented by a tab, where only spaces may be", at: place, fix: "Write spaces")
    }
    guard let key = line.key(atIndent: line.indent), let value = line.value(atIndent: line.indent),
      !value.isEmpty
    else { return malformed(problem, at: place, fix: nil) }
    if isIndentedWithoutReason(mark.line), !value.contains(": ") {
      return malformed(
        "'\(key)' stands further to the right than the key above it, which has a value", at: place,
        fix: "Begin both in the same column")
    }
    let start = value.first.map(String.init) ?? ""
    let quoted = "Put it into quotes: '\(key): \(value.inQuotes)'"
    if value.contains(": ") || value.hasSuffix(":") {
      return malformed("value '\(value)' holds a colon, as only keys do", at: place, fix: quoted)
    }
    if "@`%&*!|>[]{},".contains(start) {
      return malformed(
        "value '\(value)' begins with '\(start)', which means something to YAML", at: place,
        fix: quoted)
    }
    return malformed(problem, at: place, fix: nil)
  }

  /// Something was opened that never ends.
  private func unclosed(_ context: YamlError.Context, _ problem: String) -> Diagnostic {
    let scalars = lines[context.mark.line].unicodeScalars
    let opening = scalars.dropFirst(context.mark.column - 1).first.map { String($0) } ?? ""
    let closing = ["[": "]", "{": "}"][opening] ?? opening
    return malformed(
      "'\(opening)' is opened and not closed (\(problem))", at: location(context.mark),
      fix: "Write '\(closing)' where its value ends")
  }

  /// Whether a key is further to the right than the key above it, which has a value already.
  private func isIndentedWithoutReason(_ number: Int) -> Bool {
    let line = lines[number]
    guard number > 1, line.indent > 0 else { return false }
    let above = lines[number - 1]
    guard let value = above.value(atIndent: above.indent) else { return false }
    return above.indent < line.indent && !value.isEmpty
  }

  private func malformed(
    _ problem: String, at location: SourceLocation, fix: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, id: "MalformedYAML", "YAML is malformed: \(problem)", at: location, fix: fix)
  }
}

extension YamlError.Context {
  /// Whether it is about what begins at its mark and needs an end: a quote, a bracket.
  ///
  /// The context of keys and values without braces is just where they begin.
  fileprivate var opens: Bool { text.contains("quoted scalar") || text.contains("flow ") }
}

extension String {
  /// As a YAML text that means just this.
  fileprivate var inQuotes: String {
    guard contains("\"") || contains("\\") else { return "\"\(self)\"" }
    return "'\(replacing("'", with: "''"))'"
  }
}
