import SiteModel
import Snippets
import Traces

/// What the processes of a traced run asked of the kernel, in `examples.json`.
///
/// `row` is an event's place in the picture, below everything that had to come before it; of events
/// that do not depend on each other it says nothing.
struct ExampleTrace {
  private let diagram: Diagram

  init(_ diagram: Diagram) { self.diagram = diagram }

  private var trace: Trace { diagram.trace }

  var value: JSONValue {
    let rows = trace.rows
    return .object([
      "recorded": diagram.isRecorded || diagram.isVolatile ? .flag(true) : nil,
      "processes": .list(
        trace.processes.indices.map { process in
          .object([
            "process": .string(label(process)),
            "ending": .string(trace.processes[process].ending),
            "events": .list(
              trace.events.indices.filter { trace.events[$0].process == process }
                .map { event(trace.events[$0], row: rows[$0]) }),
          ])
        }),
      "causes": .list(
        trace.causes.map { cause in
          .object([
            "from": .number(rows[cause.from]), "to": .number(rows[cause.to]),
            "kind": .string(cause.kind.rawValue),
            "label": cause.label.isEmpty ? nil : .string(cause.label),
          ])
        }),
    ])
  }

  private func label(_ process: Int) -> String {
    diagram.names.indices.contains(process) ? diagram.names[process].text : "process \(process + 1)"
  }

  private func event(_ event: TraceEvent, row: Int) -> JSONValue {
    .object([
      "row": .number(row),
      "kind": .string(event.kind.rawValue),
      "name": .string(event.name),
      "arguments": event.arguments.isEmpty ? nil : .strings(event.arguments),
      "result": event.result.isEmpty ? nil : .string(event.result),
      "source": event.source.map { .string(trace.objects[$0].name) },
      "object": event.object.map { .string(trace.objects[$0].name) },
      "line": event.line.map(JSONValue.number),
      "waits": event.mayWait ? .flag(true) : nil,
      "unfinished": event.isUnfinished ? .flag(true) : nil,
    ])
  }
}
