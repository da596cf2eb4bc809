package import Basics
import Yams

/// Reads a file of words; what is wrong is reported and left out.
package enum PhraseReader {
  package static func read(_ text: String, path: RelativePath) -> Diagnosed<[Phrase: Wording]> {
    do {
      guard let root = try Yams.compose(yaml: text, .default, .default, .utf8) else {
        return Diagnosed([:])
      }
      guard let mapping = root.mapping else {
        return Diagnosed([:], [notWords("File of words", at: location(root, path))])
      }
      return read(mapping, path)
    } catch let error as YamlError {
      return Diagnosed([:], [malformed(error, path)])
    } catch {
      preconditionFailure("Yams threw something that is not a YamlError: \(error)")
    }
  }

  private static func read(
    _ mapping: Node.Mapping, _ path: RelativePath
  ) -> Diagnosed<[Phrase: Wording]> {
    var wordings: [Phrase: Wording] = [:]
    var diagnostics: [Diagnostic] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let phrase = Phrase(rawValue: name) else {
        diagnostics.append(unknown(name, at: location(key, path)))
        continue
      }
      guard let wording = Wording(value) else {
        diagnostics.append(notWords("Phrase '\(name)'", at: location(value, path)))
        continue
      }
      wordings[phrase] = wording
    }
    return Diagnosed(wordings, diagnostics)
  }

  private static func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
    let meant = nearest(to: name, among: Phrase.allCases.map(\.rawValue))
    return Diagnostic(
      .error, id: "UnknownPhrase",
      "Phrase '\(name)' is not known" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
      at: location)
  }

  private static func notWords(_ what: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, id: "MalformedPhrase", "\(what) is not words", at: location,
      fix: "Write 'key: words', or 'key: {one: words, other: words}'")
  }

  private static func malformed(_ error: YamlError, _ path: RelativePath) -> Diagnostic {
    let (problem, line) =
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (problem, mark.line)
      case .duplicatedKeysInMapping(let keys, let context):
        ("\(keys.sorted().joined(separator: ", ")) is given twice", context.mark.line)
      default: ("it cannot be read", 1)
      }
    return Diagnostic(
      .error, id: "MalformedYAML", "YAML is malformed: \(problem)",
      at: SourceLocation(path, line: max(1, line)))
  }

  private static func location(_ node: Node, _ path: RelativePath) -> SourceLocation {
    SourceLocation(path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}

extension Wording {
  fileprivate init?(_ node: Node) {
    if let text = node.scalar?.string {
      self.init(text)
      return
    }
    guard let other = node.mapping?["other"]?.scalar?.string else { return nil }
    self.init(one: node.mapping?["one"]?.scalar?.string, other)
  }
}
