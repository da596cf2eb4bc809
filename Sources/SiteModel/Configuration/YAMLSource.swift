import Basics
import Yams

/// A YAML text with its place in the project, so that every complaint finds its line and column.
struct YAMLSource {
  let path: RelativePath
  /// The 1-based line of the file on which the text begins.
  let firstLine: Int
  private let text: String
  private let lines: [Substring.UnicodeScalarView]

  init(_ text: String, path: RelativePath, firstLine: Int = 1) {
    self.path = path
    self.firstLine = firstLine
    self.text = text
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The node at the top of the text, nothing for an empty one.
  ///
  /// The encoding is given, because Yams would ask the environment for it at every call.
  func root() throws(YAMLComplaint) -> Node? {
    do {
      return try Yams.compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      throw YAMLComplaint(diagnostic: diagnostic(error))
    } catch {
      preconditionFailure("Yams threw something that is not a YamlError: \(error)")
    }
  }

  /// libyaml counts columns in Unicode scalars, we in bytes.
  func location(_ mark: Mark?, columns: Int = 1) -> SourceLocation {
    guard let mark else { return SourceLocation(path, line: firstLine) }
    let line = lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1]) : ""
    let before = line.unicodeScalars.prefix(max(0, mark.column - 1))
    let bytes = before.reduce(0) { $0 + UTF8.width($1) }
    return SourceLocation(
      path, line: firstLine + mark.line - 1, column: bytes + 1, columns: columns)
  }

  func location(_ node: Node) -> SourceLocation {
    location(node.mark, columns: max(1, node.scalar?.string.utf8.count ?? 1))
  }

  private func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return malformed(problem, at: location(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        .error, id: "DuplicateKey", "Key \(keys) is given twice", at: location(context.mark))
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0).utf8
      let line = before.count { $0 == UInt8(ascii: "\n") }
      let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
      return malformed(
        problem, at: SourceLocation(path, line: firstLine + line, column: column + 1))
    default:
      return malformed("it cannot be read", at: SourceLocation(path, line: firstLine))
    }
  }

  private func malformed(_ problem: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, id: "MalformedYAML", "YAML is malformed: \(problem)", at: location)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}

/// Why a text is not YAML.
struct YAMLComplaint: Error {
  let diagnostic: Diagnostic
}
