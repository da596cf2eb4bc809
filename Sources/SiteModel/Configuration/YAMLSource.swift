import Basics
import Yams

/// A YAML text with its place in the project, so that every complaint finds its line and column.
struct YAMLSource {
  /// What could be read of a text.
  struct Reading {
    /// Nothing for an empty text, and for one of which nothing can be read.
    var root: Node?
    var complaints: [Diagnostic] = []
    /// What was written at the keys at the top that cannot be read.
    var unread: [String: String] = [:]
  }

  /// The text is read anew after each; one with more mistakes is hardly YAML.
  private static let complaintsMax = 20

  let path: RelativePath
  /// The 1-based line of the file on which the text begins.
  let firstLine: Int
  private let text: String
  let lines: YAMLLines

  init(_ text: String, path: RelativePath, firstLine: Int = 1) {
    self.path = path
    self.firstLine = firstLine
    self.text = text
    lines = YAMLLines(text)
  }

  /// Reads the text; a key that is malformed or given again is complained of, left out, and all
  /// others are read.
  func read() -> Reading {
    var reading = Reading()
    var rest = text
    var lines = lines
    while reading.complaints.count < Self.complaintsMax {
      do {
        // The encoding is given, because Yams would ask the environment for it at every call.
        reading.root = try Yams.compose(yaml: rest, .default, .default, .utf8)
        return reading
      } catch let error as YamlError {
        guard leaveOut(error, &lines, &reading) else { return reading }
        rest = lines.text
      } catch {
        preconditionFailure("Yams threw something that is not a YamlError: \(error)")
      }
    }
    return reading
  }

  /// Complains of a mistake and blanks the lines around it; false where they cannot be told from
  /// the others.
  private func leaveOut(
    _ error: YamlError, _ lines: inout YAMLLines, _ reading: inout Reading
  ) -> Bool {
    if case .duplicatedKeysInMapping(let duplicates, let context) = error,
      let key = duplicates.min()
    {
      if let again = lines.repetition(of: key, after: context.mark) {
        reading.complaints.append(duplicate(key, context.mark, again: again))
        return lines.blank(entryOn: again, indent: context.mark.column - 1) != nil
      }
      reading.complaints.append(duplicate(key, context.mark, again: nil))
    } else {
      reading.complaints.append(malformed(error))
    }
    guard let entry = lines.blank(entryAround: mistakenLine(error)) else { return false }
    reading.unread[entry.key] = entry.text
    return true
  }

  private func duplicate(_ key: String, _ first: Mark, again line: Int?) -> Diagnostic {
    guard let line else {
      return Diagnostic(
        .error, id: "DuplicateKey", "Key '\(key)' is given twice", at: location(first),
        fix: "Remove one of them")
    }
    let columns = key.utf8.count
    return Diagnostic(
      .error, id: "DuplicateKey", "Key '\(key)' is given twice",
      at: location(line: line, column: first.column, columns: columns),
      fix: "Remove one of them; the first one is used",
      notes: [.init("The first one is here", at: location(first, columns: columns))])
  }

  func location(_ mark: Mark?, columns: Int = 1) -> SourceLocation {
    guard let mark else { return SourceLocation(path, line: firstLine) }
    return location(line: mark.line, column: mark.column, columns: columns)
  }

  /// libyaml counts columns in Unicode scalars, we in bytes.
  private func location(line: Int, column: Int, columns: Int) -> SourceLocation {
    let before = lines[line].unicodeScalars.prefix(max(0, column - 1))
    let bytes = before.reduce(0) { $0 + UTF8.width($1) }
    return SourceLocation(path, line: firstLine + line - 1, column: bytes + 1, columns: columns)
  }

  func location(_ node: Node) -> SourceLocation {
    location(node.mark, columns: max(1, node.scalar?.string.utf8.count ?? 1))
  }

  /// The place of a character of a text, counted from 0.
  func location(ofCharacter offset: Int, in text: String) -> SourceLocation {
    let before = text.prefix(offset).utf8
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    return SourceLocation(path, line: firstLine + line, column: column + 1)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
