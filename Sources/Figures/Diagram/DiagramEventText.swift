import Localization
import Traces

/// What stands beside an event.
struct DiagramEventText: Sendable, Hashable {
  let text: DiagramText
  /// `:12`, or nothing.
  let lineNumber: String
  let isCut: Bool

  init(
    _ event: TraceEvent, columnsMax: Int, _ arrangement: DiagramArrangement, _ phrases: Phrases
  ) {
    let whole = Self.text(event, argumentsMax: .max, phrases)
    let fixed = whole.columns - DiagramText.columns(event.arguments.joined(separator: ", "))
    text = Self.text(event, argumentsMax: max(1, columnsMax - fixed), phrases)
      .cut(to: columnsMax)
    lineNumber = arrangement.saysAll ? event.line.map { ":\($0)" } ?? "" : ""
    isCut = text != whole
  }

  private static func text(
    _ event: TraceEvent, argumentsMax: Int, _ phrases: Phrases
  ) -> DiagramText {
    var text = DiagramText(event.name, style: "d-name")
    let arguments = DiagramText(event.arguments.joined(separator: ", ")).cut(to: argumentsMax)
    switch event.kind {
    case .call:
      text.append("(")
      text.append(arguments)
      text.append(")")
      if event.isUnfinished {
        text.append(" " + phrases[.asleep], style: "d-asleep")
      } else if !event.result.isEmpty {
        text.append(" = ")
        text.append(event.result, style: "d-result")
      }
    case .output:
      text = DiagramText(event.name + " ", style: "d-soft")
      text.append(arguments)
    case .signal: text.append(" " + phrases[.delivered], style: "d-soft")
    case .end: break
    }
    return text
  }
}
