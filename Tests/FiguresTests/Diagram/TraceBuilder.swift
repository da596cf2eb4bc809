import Traces

/// A trace, written down event by event.
struct TraceBuilder {
  var trace: Trace

  init(processes: Int, objects: [TraceObject] = []) {
    trace = Trace(
      processes: (0..<processes).map { TraceProcess(parent: $0 == 0 ? nil : 0, ending: "exit 0") },
      objects: objects, events: [], causes: [])
  }

  mutating func add(_ event: TraceEvent) -> Int {
    trace.events.append(event)
    return trace.events.count - 1
  }

  mutating func call(
    _ process: Int, _ name: String, _ arguments: [String] = [], result: String = "0",
    line: Int? = nil, object: Int? = nil, effect: TraceEvent.Effect = .none, source: Int? = nil,
    mayWait: Bool = false, isUnfinished: Bool = false
  ) -> Int {
    add(
      TraceEvent(
        process: process, kind: .call, name: name, arguments: arguments, result: result, line: line,
        object: object, effect: effect, source: source, mayWait: mayWait, isUnfinished: isUnfinished
      ))
  }

  mutating func end(_ process: Int, _ name: String = "exit 0") -> Int {
    add(TraceEvent(process: process, kind: .end, name: name))
  }

  mutating func cause(_ from: Int, _ to: Int, _ kind: TraceCause.Kind, _ label: String = "") {
    trace.causes.append(TraceCause(from: from, to: to, kind: kind, label: label))
  }
}
