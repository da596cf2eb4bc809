import Basics
import Serving

extension MistakeCard {
  /// The errors among `diagnostics`, as they are printed; nothing when there are none.
  init?(_ diagnostics: [Diagnostic], in sources: FileTree) {
    let text = DiagnosticText(sources: sources, style: .plain)
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    self.init(errors.map { Mistake($0, text) })
  }

  /// What the machine could not do; a compiler may have said many lines.
  init(problem: String, remedy: String?) {
    let lines = problem.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.init([
      Mistake(
        .error, at: nil, lines.first ?? "", excerpt: Array(lines.dropFirst()), fix: remedy)
    ])
  }
}

extension MistakeCard.Mistake {
  fileprivate init(_ diagnostic: Diagnostic, _ text: DiagnosticText) {
    self.init(
      diagnostic.severity == .error ? .error : .warning, at: diagnostic.location.map(text.place),
      "\(diagnostic.summary) [\(diagnostic.id)]",
      excerpt: diagnostic.location.map(text.excerpt) ?? [], fix: diagnostic.fix,
      notes: diagnostic.notes.map { note in
        let place = note.location.map { "\(text.place($0)): " } ?? ""
        return ([place + note.text] + (note.location.map(text.excerpt) ?? []))
          .joined(separator: "\n")
      })
  }
}
