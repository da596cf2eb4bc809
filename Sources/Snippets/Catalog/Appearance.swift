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
  /// False for all but the last fence of a group, whose program is complete only there, and for all
  /// but the last fence of a scene.
  package var showsTranscript: Bool
  /// What this fence calls the processes of its own program; a translated page may use its own
  /// words.
  package var lanes: [String]
  /// What all processes of the run are called here, those of the other roles of a scene included.
  package var laneNames: LaneNames
  /// How the figures that it prints are drawn; nothing where they are only printed.
  package var chart: ChartSpec?
  /// What becomes of the facts that it prints; nothing where they are only printed.
  package var table: TableUse?
  /// The leading comment of a file that is shown whole.
  package var explanation: String

  package init(
    snippet: Int?, language: Language, title: String, excerpts: [Excerpt], isHidden: Bool,
    showsTranscript: Bool, lanes: [String], chart: ChartSpec? = nil, table: TableUse? = nil,
    explanation: String = ""
  ) {
    self.snippet = snippet
    self.language = language
    self.title = title
    self.excerpts = excerpts
    self.isHidden = isHidden
    self.showsTranscript = showsTranscript
    self.lanes = lanes
    self.laneNames = LaneNames(lanes)
    self.chart = chart
    self.table = table
    self.explanation = explanation
  }
}
