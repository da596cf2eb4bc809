package import Snippets

/// A program as a page shows it: its visible code and what came of running it.
package struct Listing: Sendable, Hashable {
  /// Lines of the program that are shown together.
  package struct Excerpt: Sendable, Hashable {
    /// The 1-based number of the first line in the whole program.
    package var firstLine: Int
    /// Without a final line feed.
    package var text: String

    package init(firstLine: Int, text: String) {
      self.firstLine = firstLine
      self.text = text
    }
  }

  /// What one process wrote and how it ended.
  package struct Lane: Sendable, Hashable {
    package var name: LaneName
    package var lines: [Transcript.Line]
    package var ending: ProcessEnding?
    /// The place of its role among those of the scene; 0 in a plain run.
    package var role: Int
    /// It had to end so, and that is not success.
    package var isMeantToFail: Bool

    package init(
      name: LaneName, lines: [Transcript.Line], ending: ProcessEnding?, role: Int = 0,
      isMeantToFail: Bool = false
    ) {
      self.name = name
      self.lines = lines
      self.ending = ending
      self.role = role
      self.isMeantToFail = isMeantToFail
    }
  }

  /// What the page says about the run.
  package enum Outcome: Sendable, Hashable {
    /// It ran; `lanes` is one per process that wrote or whose ending matters.
    case ran(lanes: [Lane])
    case compiled
    /// It ran; its output is shown with another fence: the last one of its group, or of the scene
    /// of that name.
    case shownElsewhere(scene: String?)
    /// It did not compile, as expected.
    case refused([CompilerMessage])
    case skipped(reason: String)
    /// Nothing was run here, and nothing is recorded (`build --replay`).
    case unrecorded
    /// Something went wrong that the author must mend; the diagnostics say what.
    case broken(summary: String)
  }

  /// The file name a reader would give it: `pipe.swift`.
  package var title: String
  package var language: Language
  package var excerpts: [Excerpt]
  /// The complete program, hidden lines included: the very text that was compiled.
  package var completeText: String
  /// What a reader would type, in order.
  package var commands: [String]
  /// How it was supposed to end when that is not success.
  package var expectedFailure: ExpectedFailure?
  package var outcome: Outcome
  /// The picture of a traced run; nothing where none is shown.
  package var diagram: Diagram?
  /// When and where its output was measured; nothing where it is no measurement.
  package var measurement: MeasurementHeader?
  /// The figures that it printed, as they are drawn.
  package var chart: Chart?
  /// It printed facts, which a table shows.
  package var printsFacts = false
  /// What its run leaves behind, as its author expects.
  package var leftovers: [Leftover]
  /// The output comes from the recording, not from a run (`build --replay`).
  package var isReplayed: Bool
  /// The run had to use the reduced sandbox.
  package var isReduced: Bool

  package init(
    title: String, language: Language, excerpts: [Excerpt], completeText: String,
    commands: [String], expectedFailure: ExpectedFailure?, outcome: Outcome,
    diagram: Diagram? = nil,
    leftovers: [Leftover] = [], isReplayed: Bool = false, isReduced: Bool = false
  ) {
    self.title = title
    self.language = language
    self.excerpts = excerpts
    self.completeText = completeText
    self.commands = commands
    self.expectedFailure = expectedFailure
    self.outcome = outcome
    self.diagram = diagram
    self.leftovers = leftovers
    self.isReplayed = isReplayed
    self.isReduced = isReduced
  }
}
