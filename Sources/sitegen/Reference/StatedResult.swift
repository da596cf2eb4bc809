import Snippets
import Traces

/// A run as an example states it, for what no machine does at will.
struct StatedResult {
  private var lines: [String] = []
  private var ending: ProcessEnding? = .exited(0)
  private var outcome: TraceOutcome?
  private var traces: [Trace] = []

  /// Whether it is said to run for so long that its author is told.
  private(set) var isSlow = false

  /// From lines `prints: …`, `ending: unseen`, `takes: 8 s` and `trace: too-long` or
  /// `trace: disagrees …`.
  ///
  /// - Throws: `ReferenceFailure` with the line that is wrong.
  init(_ text: [Substring], in id: String) throws {
    for line in text {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      switch (parts.first, parts.last) {
      case ("prints", .some(let words)): lines.append(words)
      case ("ending", "unseen"): ending = nil
      case ("takes", "8 s"): isSlow = true
      case ("trace", "too-long"): outcome = .tooLong
      case ("trace", .some(let words)) where words.hasPrefix("disagrees "):
        outcome = .disagreed(String(words.dropFirst("disagrees ".count)))
      default: throw ReferenceFailure("The example of \(id) states '\(line)', which is not known")
      }
    }
  }

  /// One trace is that of every run, two are those of different runs.
  ///
  /// - Throws: `ReferenceFailure` where `text` is no trace.
  mutating func addTrace(_ text: String, in id: String) throws {
    guard case .success(let trace) = Trace.parse(text) else {
      throw ReferenceFailure("The example of \(id) has a trace that cannot be read")
    }
    traces.append(trace)
  }

  var run: ActionResult.Run {
    let transcript = Transcript(
      processes: [Transcript.Process(ending: ending)],
      lines: lines.map { Transcript.Line(process: 0, stream: .stdout, text: $0) })
    return ActionResult.Run(transcript: transcript, trace: outcome ?? tracing)
  }

  private var tracing: TraceOutcome? {
    guard let first = traces.first, let last = traces.last else { return nil }
    return traces.count == 1 ? .traced(first) : .varying(first, last)
  }
}
