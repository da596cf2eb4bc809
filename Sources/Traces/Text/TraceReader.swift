/// Reads what `Trace.text` wrote.
struct TraceReader {
  private(set) var trace = Trace(processes: [], objects: [], events: [], causes: [])
  private var number = 0

  init(_ text: String) throws(TraceProblem) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      number += 1
      if number == 1 {
        guard line == Trace.heading else { throw problem("A trace begins with '\(Trace.heading)'") }
      } else if !line.isEmpty {
        try read(line)
      }
    }
    try check()
  }

  private mutating func read(_ line: Substring) throws(TraceProblem) {
    var scanner = FieldScanner(line)
    if scanner.skip("process ") { return try readProcess(&scanner) }
    if let index = scanner.number() {
      if scanner.skip(" of ") { return try readEvent(index, &scanner) }
      if scanner.skip(" > ") { return try readCause(from: index, &scanner) }
      throw problem("An event goes on with ' of ', a cause with ' > '")
    }
    try readObject(&scanner)
  }

  private mutating func readProcess(_ scanner: inout FieldScanner) throws(TraceProblem) {
    guard scanner.number() == trace.processes.count, scanner.skip(" role "),
      let role = scanner.number()
    else { throw problem("A process is 'process NUMBER role NUMBER: ENDING'") }
    let parent = scanner.skip(" of ") ? scanner.number() : nil
    guard scanner.skip(": ") else { throw problem("The ending of a process comes after ': '") }
    trace.processes.append(
      TraceProcess(role: role, parent: parent, ending: scanner.field(until: [])))
  }

  private mutating func readObject(_ scanner: inout FieldScanner) throws(TraceProblem) {
    let word = scanner.field(until: [":"])
    guard let kind = TraceObject.Kind(rawValue: word), scanner.skip(": ") else {
      throw problem("'\(word)' begins no line of a trace")
    }
    let name = scanner.field(until: [])
    guard !trace.objects.contains(where: { $0.name == name }) else {
      throw problem("There are two objects '\(name)'")
    }
    trace.objects.append(TraceObject(kind: kind, name: name))
  }

  private mutating func readEvent(
    _ index: Int, _ scanner: inout FieldScanner
  ) throws(TraceProblem) {
    guard index == trace.events.count else {
      throw problem("Event \(trace.events.count) should come here, not \(index)")
    }
    guard let process = scanner.number(), trace.processes.indices.contains(process) else {
      throw problem("Event \(index) is of no process above")
    }
    let line = scanner.skip(" line ") ? scanner.number() : nil
    guard scanner.skip(" ") else { throw problem("The kind of event \(index) is missing") }
    let word = scanner.field(until: [" "])
    guard let kind = TraceEvent.Kind(rawValue: word), scanner.skip(" ") else {
      throw problem("'\(word)' is no kind of event")
    }
    let name = scanner.field(until: ["("])
    guard scanner.skip("(") else { throw problem("Arguments are in parentheses") }
    var event = TraceEvent(process: process, kind: kind, name: name, line: line)
    event.arguments = try arguments(&scanner)
    if scanner.skip(" = ") { event.result = scanner.field(until: ["["]) }
    if !scanner.isAtEnd, event.result.last == " " { event.result.removeLast() }
    try readMarks(&event, &scanner)
    trace.events.append(event)
  }

  private func arguments(_ scanner: inout FieldScanner) throws(TraceProblem) -> [String] {
    if scanner.skip(")") { return [] }
    var arguments: [String] = []
    while true {
      let isEmpty = scanner.skip(EscapedField.nothing)
      arguments.append(isEmpty ? "" : scanner.field(until: [",", ")"]))
      if scanner.skip(")") { return arguments }
      guard scanner.skip(", ") else { throw problem("Arguments end with ')'") }
    }
  }

  /// `[writes pipe A] [may wait]`.
  private func readMarks(
    _ event: inout TraceEvent, _ scanner: inout FieldScanner
  ) throws(TraceProblem) {
    while scanner.skip(" [") || scanner.skip("[") {
      if scanner.skip("may wait]") {
        event.mayWait = true
      } else if scanner.skip("unfinished]") {
        event.isUnfinished = true
      } else {
        let word = scanner.field(until: [" ", "]"])
        if word == Trace.from {
          event.source = try object(&scanner)
          continue
        }
        guard
          let effect = word == Trace.about
            ? TraceEvent.Effect.none : TraceEvent.Effect(rawValue: word)
        else {
          throw problem("'\(word)' is nothing that an event does to an object")
        }
        event.effect = effect
        if scanner.skip("]") { continue }
        event.object = try object(&scanner)
      }
    }
    guard scanner.isAtEnd else { throw problem("Nothing follows the last bracket") }
  }

  /// The object whose name stands before the closing bracket.
  private func object(_ scanner: inout FieldScanner) throws(TraceProblem) -> Int {
    _ = scanner.skip(" ")
    let name = scanner.field(until: ["]"])
    guard let object = trace.objects.firstIndex(where: { $0.name == name }), scanner.skip("]")
    else { throw problem("There is no object '\(name)' above") }
    return object
  }

  private mutating func readCause(
    from: Int, _ scanner: inout FieldScanner
  ) throws(TraceProblem) {
    guard let to = scanner.number(), scanner.skip(" ") else {
      throw problem("A cause is 'NUMBER > NUMBER KIND: LABEL'")
    }
    let word = scanner.field(until: [":"])
    guard let kind = TraceCause.Kind(rawValue: word), scanner.skip(": ") else {
      throw problem("'\(word)' is no kind of cause")
    }
    guard trace.events.indices.contains(from), trace.events.indices.contains(to) else {
      throw problem("A cause is between two of the events above")
    }
    trace.causes.append(
      TraceCause(from: from, to: to, kind: kind, label: scanner.field(until: [])))
  }

  /// What a drawing relies on, and only a person who edits a recording can break.
  private func check() throws(TraceProblem) {
    for (index, process) in trace.processes.enumerated() {
      guard let parent = process.parent else { continue }
      guard trace.processes.indices.contains(parent), parent != index else {
        throw TraceProblem(line: index + 2, "Process \(index) is of no process")
      }
    }
    let unordered = EventOrder(events: trace.events, causes: trace.causes).unordered
    guard unordered.isEmpty else { throw problem("The causes go in a circle") }
  }

  private func problem(_ text: String) -> TraceProblem { TraceProblem(line: number, text) }
}
