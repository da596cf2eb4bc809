import Basics
import Execution
import Snippets

/// An explanation in words, for a person.
struct ExplanationReport {
  private let explanation: ActionExplanation
  private let snippet: Snippet

  init(_ explanation: ActionExplanation, of snippet: Snippet) {
    self.explanation = explanation
    self.snippet = snippet
  }

  /// With a final line feed.
  var text: String {
    let place = "\(snippet.location.path):\(snippet.location.range.start.line)"
    let lines =
      ["\(explanation.name) (\(place))", ""] + explanation.parts.flatMap(lines)
      + ["sandbox", "  \(explanation.sandbox)", "", "key \(explanation.key)"]
      + explanation.keyParts.map { "  \($0.label): \(shown($0.value))" } + ["", standing]
    return lines.map { $0 + "\n" }.joined()
  }

  /// With a final line feed; the seconds are those of one run just now.
  func times(_ timings: ActionTimings?) -> String {
    guard let timings else { return "" }
    var parts = [
      "compiling \(seconds(timings.compileSeconds))", "running \(seconds(timings.runSeconds))",
    ]
    if timings.traceSeconds > 0 { parts.append("tracing \(seconds(timings.traceSeconds))") }
    return "done once just now: \(parts.joined(separator: ", "))\n"
  }

  private func lines(_ part: ActionExplanation.Part) -> [String] {
    let title = part.role.isEmpty ? part.fileName : "\(part.role): \(part.fileName)"
    let compile = part.compileScript.split(separator: "\n").map { "  \($0)" }
    let call = part.call.isEmpty ? [] : ["  " + part.call.joined(separator: " ")]
    return [title] + compile + call + [""]
  }

  private var standing: String {
    switch explanation.standing {
    case .cached: "A build takes its result from the cache."
    case .due(let reason): "A build would do it: \(reason.rawValue)."
    }
  }

  /// A program's text is known to its author; here its size is enough.
  private func shown(_ value: String) -> String {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return value.isEmpty ? "(none)" : value }
    return "\(lines.count) lines, \(value.utf8.count) bytes"
  }

  private func seconds(_ value: Double) -> String {
    "\(Int((value * 1000).rounded())) ms"
  }
}
