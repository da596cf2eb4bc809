extension Trace {
  /// What a recording holds: a line for each process, object, event and cause.
  ///
  /// It is meant to be read by the one who reviews a change of it. `Trace.parse` gives back the very
  /// same trace.
  package var text: String {
    var lines = [Trace.heading]
    for (index, process) in processes.enumerated() {
      let parent = process.parent.map { " of \($0)" } ?? ""
      let ending = EscapedField.escaped(process.ending)
      lines.append("process \(index) role \(process.role)\(parent): \(ending)")
    }
    for object in objects {
      lines.append("\(object.kind.rawValue): \(EscapedField.escaped(object.name))")
    }
    for (index, event) in events.enumerated() {
      if index == 0 || events[index - 1].process != event.process { lines.append("") }
      lines.append(line(of: event, index))
    }
    if !causes.isEmpty { lines.append("") }
    for cause in causes {
      lines.append(
        "\(cause.from) > \(cause.to) \(cause.kind.rawValue): \(EscapedField.escaped(cause.label))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static let heading = "sitegen trace 1"

  /// `5 of 0 line 12 call write(write end, "Hello") = 5 [writes pipe A] [may wait]`.
  private func line(of event: TraceEvent, _ index: Int) -> String {
    let place = event.line.map { " line \($0)" } ?? ""
    let arguments = event.arguments.map(EscapedField.argument).joined(separator: ", ")
    var text = "\(index) of \(event.process)\(place) \(event.kind.rawValue) "
    text += "\(EscapedField.escaped(event.name))(\(arguments))"
    if !event.result.isEmpty { text += " = \(EscapedField.escaped(event.result))" }
    if let source = event.source, objects.indices.contains(source) {
      text += " [\(Trace.from) \(EscapedField.escaped(objects[source].name))]"
    }
    if let object = event.object, objects.indices.contains(object) {
      text += " [\(Trace.word(for: event.effect)) \(EscapedField.escaped(objects[object].name))]"
    } else if event.effect != .none {
      text += " [\(event.effect.rawValue)]"
    }
    if event.mayWait { text += " [may wait]" }
    if event.isUnfinished { text += " [unfinished]" }
    return text
  }

  /// A call that neither makes, reads, writes nor closes its object is still about it.
  static let about = "about"

  /// Bytes that the kernel moves come from an object, too.
  static let from = "from"

  private static func word(for effect: TraceEvent.Effect) -> String {
    effect == .none ? about : effect.rawValue
  }
}
