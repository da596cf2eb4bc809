import Localization
import Traces

extension Trace {
  /// The same with the tracer's own words in those of the interface: `pipe A`, `read end`, `wake`.
  ///
  /// What a program or the kernel says, such as a path, `exit 0` or `EOF`, has no other words.
  func worded(_ phrases: Phrases) -> Trace {
    let words = TraceWords(phrases)
    var trace = self
    for index in objects.indices { trace.objects[index].name = words.object(objects[index].name) }
    for index in causes.indices { trace.causes[index].label = words.label(causes[index].label) }
    for index in events.indices {
      trace.events[index] = words.event(events[index])
    }
    return trace
  }
}

/// The words of which names in a trace are made, in those of the interface.
struct TraceWords {
  private let phrases: Phrases

  init(_ phrases: Phrases) { self.phrases = phrases }

  /// `pipe A`, `queue /ipc`; a path is its own name.
  func object(_ name: String) -> String {
    for (word, phrase) in Self.things where name.hasPrefix(word + " ") {
      return phrases[phrase] + name.dropFirst(word.count)
    }
    return name
  }

  /// Of an arrow: `12 B` and names of calls and signals stay.
  func label(_ label: String) -> String {
    switch label {
    case "descriptor": phrases[.labelDescriptor]
    case "wake": phrases[.labelWake]
    case "owner died": phrases[.labelOwnerDied]
    case "ready": phrases[.labelReady]
    case "hang-up": phrases[.labelHangUp]
    case "unlock": phrases[.labelUnlock]
    default: ending(label)
    }
  }

  func event(_ event: TraceEvent) -> TraceEvent {
    var worded = event
    worded.result = ending(event.result)
    switch event.kind {
    case .output: worded.name = phrases[.prints]
    case .end: worded.name = ending(event.name)
    case .call: worded.arguments = event.arguments.map(argument)
    case .signal: break
    }
    return worded
  }

  private func argument(_ text: String) -> String {
    switch text {
    case "read end": phrases[.readEnd]
    case "write end": phrases[.writeEnd]
    case "descriptor": phrases[.labelDescriptor]
    case "handler": phrases[.handler]
    default:
      text.numbered("priority").map { phrases(.priority, ["number": $0]) }
        ?? text.numbered("type").map { phrases(.messageType, ["number": $0]) } ?? text
    }
  }

  /// `killed by SIGPIPE`.
  private func ending(_ text: String) -> String {
    let killed = "killed by "
    guard text.hasPrefix(killed) else { return text }
    return phrases(.killed, ["signal": String(text.dropFirst(killed.count))])
  }

  private static let things: [(String, Phrase)] = [
    ("pipe", .thingPipe), ("fifo", .thingFifo), ("queue", .thingQueue), ("socket", .thingSocket),
    ("page", .thingPage), ("semaphore", .thingSemaphore), ("mutex", .thingMutex),
    ("condition", .thingCondition), ("barrier", .thingBarrier), ("lock", .thingLock),
    ("shared memory", .thingSharedMemory), ("event", .thingEvent),
    ("memory", .thingMemory),
  ]
}

extension String {
  /// `3` of `priority 3`; nothing where it is not this word and a number.
  fileprivate func numbered(_ word: String) -> String? {
    guard hasPrefix(word + " ") else { return nil }
    let number = dropFirst(word.count + 1)
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? String(number) : nil
  }
}
