import Basics
import Traces

/// Finds words for a traced run that does not show what the program always does.
struct TraceComplaints {
  private let snippet: Snippet

  init(_ snippet: Snippet) { self.snippet = snippet }

  func all(of run: ActionResult.Run) -> [Diagnostic] {
    switch run.trace {
    case nil, .traced, .refused: []
    case .varying(let one, let other):
      snippet.attributes.tracing == .volatile ? [] : [varying(one, other)]
    case .tooLong:
      [
        Diagnostic(
          .error, id: "TraceTooLong",
          "Trace has more than \(Trace.eventsMax) events, too many for a picture",
          at: snippet.place(of: .trace), fix: "Let the program do less, or remove 'trace'")
      ]
    case .disagreed(let difference):
      [
        Diagnostic(
          .error, id: "TraceDisagrees", "Traced run prints otherwise than the run that is shown",
          at: snippet.place(of: .trace),
          fix: "Make the output independent of time, or remove 'trace'",
          notes: [Diagnostic.Note(difference)])
      ]
    }
  }

  private func varying(_ one: Trace, _ other: Trace) -> Diagnostic {
    let difference = TraceDifference(one.text, other.text)
    let words = difference.map { ": '\($0.old)' in one, '\($0.new)' in another" }
    return Diagnostic(
      .error, id: "TraceVaries", "Trace varies from run to run\(words ?? "")",
      at: snippet.place(of: .trace),
      fix: "Let the processes wait for each other, or say 'trace=volatile'",
      notes: difference.map { [Diagnostic.Note($0.text)] } ?? [])
  }
}
