import Basics
import Storage

/// Every diagnostic with an example of the mistake, as a page.
struct DiagnosticReference {
  private let examples: [DiagnosticExample]

  /// Reads the examples of `folder`, a file each, called after its diagnostic.
  ///
  /// - Throws: what cannot be read or understood.
  init(_ folder: Folder) throws {
    let files = try folder.read()
    examples = try files.paths.filter { $0.fileExtension == "md" }.map { path in
      try DiagnosticExample(id: String(path.stem), text: files.text(at: path) ?? "")
    }
  }

  /// Tries every example.
  ///
  /// - Throws: `ReferenceFailure` with all that do not give their diagnostic.
  func page(by trial: DiagnosticTrial) async throws -> ReferencePage {
    let messages = try await messages(by: trial)
    let sections = DiagnosticSubject.allCases.flatMap { subject in
      let meant = examples.filter { $0.subject == subject }
      return meant.isEmpty
        ? [] : ["## \(subject.title)"] + meant.flatMap { section($0, messages[$0.id] ?? "") }
    }
    return ReferencePage(
      title: "Diagnostics",
      description: "Every complaint of sitegen, with a mistake that leads to it.", order: 67,
      blocks: [Self.introduction] + sections)
  }

  private static let introduction = """
    Every complaint of sitegen ends with its name in brackets. Here is each of them, with a \
    mistake that leads to it and what is then printed. The messages were not written down, but \
    printed: each of these projects was built to make this page. Where no `Content/site.yml` is \
    shown, there is one with a title.
    """

  /// By the names of diagnostics.
  private func messages(by trial: DiagnosticTrial) async throws -> [String: String] {
    var messages: [String: String] = [:]
    var problems: [String] = []
    for example in examples {
      do {
        messages[example.id] = try await trial.message(of: example)
      } catch let failure as ReferenceFailure {
        problems.append(failure.problem)
      }
    }
    guard problems.isEmpty else { throw ReferenceFailure(problems.joined(separator: "\n")) }
    return messages
  }

  private func section(_ example: DiagnosticExample, _ message: String) -> [String] {
    let stated = "What the program did is only stated here, because no machine does it at will."
    return ["### \(example.id)", example.explanation]
      + example.files.flatMap { file in
        [
          "`\(file.path)`:",
          ReferencePage.fence(language(of: file.path), file.text.droppingLastLineFeed),
        ]
      }
      + (example.results.isEmpty ? [] : [stated])
      + ["`\(example.command.text)` says:", ReferencePage.fence("text", message)]
  }

  /// Programs are shown as text, so that nobody runs them.
  private func language(of path: RelativePath) -> String {
    switch path.fileExtension {
    case "md": "markdown"
    case "yml": "yaml"
    default: "text"
    }
  }
}

extension String {
  fileprivate var droppingLastLineFeed: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
