package import Snippets
import Traces

/// What a build did, counted: a page may show it with a fence `facts this-site`.
///
/// Each figure is the same in every build of the same sources.
package struct SiteFigures: Sendable, Hashable {
  /// Written by somebody; those that stand in for a translation are not counted.
  package var pagesCount = 0
  /// Complete programs, each counted once however many pages show it.
  package var programsCount = 0
  package var programsByLanguage: [Language: Int] = [:]
  /// Those that have to fail, or must not compile.
  package var failuresCount = 0
  /// Groups of programs that run together.
  package var scenesCount = 0
  /// Of all runs.
  package var processesCount = 0
  /// Runs whose system calls are drawn.
  package var diagramsCount = 0
  /// In all diagrams.
  package var eventsCount = 0
  /// Programs whose output is a measurement.
  package var measurementsCount = 0

  package init() {}
}

extension SiteFigures {
  /// Of a manuscript and what is known of the runs of its programs.
  init(_ manuscript: Manuscript, transcript: (Int) -> Transcript?, outcome: (Int) -> TraceOutcome?)
  {
    pagesCount = manuscript.pages.count { !$0.isFallback }
    for (index, snippet) in manuscript.snippets.enumerated() {
      guard snippet.attributes.treatment.goal != nil else { continue }
      programsCount += 1
      programsByLanguage[snippet.program.language, default: 0] += 1
      if snippet.attributes.isVolatile { measurementsCount += 1 }
      if snippet.attributes.treatment.expectedFailure != nil { failuresCount += 1 }
      guard snippet.ownsTranscript else { continue }
      if snippet.scene != nil { scenesCount += 1 }
      processesCount += transcript(index)?.processes.count ?? 0
      guard snippet.isTraced,
        let diagram = Diagram(outcome(index), of: snippet, snippet.laneNames, members: [])
      else { continue }
      diagramsCount += 1
      eventsCount += diagram.trace.events.count
    }
  }
}
