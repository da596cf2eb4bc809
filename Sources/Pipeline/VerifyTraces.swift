import Basics
import Snippets
import Traces

extension Snippet {
  /// That its trace is not what was reviewed, or was never reviewed.
  func traceComplaints(_ result: ActionResult?) -> [Diagnostic] {
    recordableTrace(result).flatMap(complaint).map { [$0] } ?? []
  }

  /// The file that must be written so that its trace is reviewed as it is; nothing where it is.
  func traceUpdate(_ result: ActionResult?) -> RecordingUpdate? {
    guard let trace = recordableTrace(result), let path = tracePlace, complaint(about: trace) != nil
    else { return nil }
    let difference = TraceDifference(traceText ?? "", trace.text)
    return RecordingUpdate(
      path: path, bytes: Array(trace.text.utf8),
      changes: [.init(name: "\(id), traced", text: difference?.text ?? "")])
  }

  /// The trace that is compared with the reviewed one; nothing where the program did not do as it
  /// was told, or nobody could trace it.
  private func recordableTrace(_ result: ActionResult?) -> Trace? {
    guard isTraced, ownsTranscript else { return nil }
    switch expectedRun(result)?.trace {
    case .traced(let trace): return trace
    case .varying(let trace, _): return attributes.tracing == .volatile ? trace : nil
    case .disagreed, .tooLong, .refused, nil: return nil
    }
  }

  private func complaint(about trace: Trace) -> Diagnostic? {
    guard let traceText, let tracePlace else {
      return Diagnostic(
        .error, id: "TraceNotRecorded", "Trace of '\(program.name)' was never reviewed",
        at: location, fix: "Run 'sitegen verify --update', look at the diagram, and commit it")
    }
    guard attributes.tracing == .stable, let difference = TraceDifference(traceText, trace.text)
    else { return nil }
    return Diagnostic(
      .error, id: "TraceChanged",
      "Trace changed: '\(difference.old)' is recorded, now it is '\(difference.new)'",
      at: SourceLocation(tracePlace, line: difference.line),
      fix: "If the new trace is right, run 'sitegen verify --update'",
      notes: [Diagnostic.Note(difference.text)])
  }
}
