/// What one fence of a page shows of a snippet.
package struct Appearance: Sendable, Hashable {
  /// An index into `SnippetCatalog.snippets`; nothing where the fence names a program that does not
  /// exist, which was reported.
  package var snippet: Int?
  package var language: Language
  /// The name a reader would give the file: `pipe.swift`.
  package var title: String
  package var excerpts: [Excerpt]
  /// Compiled and run, but not shown.
  package var isHidden: Bool
  /// False for all but the last fence of a group: its program is complete only there.
  package var showsTranscript: Bool
  /// What this fence calls the processes; a translated page may use its own words.
  package var lanes: [String]
  /// The leading comment of a file that is shown whole.
  package var explanation: String

  package init(
    snippet: Int?, language: Language, title: String, excerpts: [Excerpt], isHidden: Bool,
    showsTranscript: Bool, lanes: [String], explanation: String = ""
  ) {
    self.snippet = snippet
    self.language = language
    self.title = title
    self.excerpts = excerpts
    self.isHidden = isHidden
    self.showsTranscript = showsTranscript
    self.lanes = lanes
    self.explanation = explanation
  }
}
