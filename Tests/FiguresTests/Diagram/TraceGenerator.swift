import Traces

/// Any traces, the same ones every time: what could come of any programs, and some of what could
/// come of none.
struct TraceGenerator {
  /// A linear congruential generator (Knuth's MMIX), so that a failure can be repeated.
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(below: choices.count)]
  }

  private mutating func chance(in bound: Int) -> Bool { number(below: bound) == 0 }

  mutating func trace(processes: Int, events: Int) -> Trace {
    let objects = (0..<number(below: 4)).map { index in
      TraceObject(kind: one(of: TraceObject.Kind.allCases), name: "object \(index)")
    }
    var builder = TraceBuilder(processes: processes, objects: objects)
    // In the order in which things happened; the trace wants them by process.
    let happened = (0..<events).map { _ in event(processes, objects.count) }
    let order = happened.indices.sorted {
      (happened[$0].process, $0) < (happened[$1].process, $1)
    }
    builder.trace.events = order.map { happened[$0] }
    for to in happened.indices where to > 0 && chance(in: 2) {
      let from = number(below: to)
      guard let start = order.firstIndex(of: from), let end = order.firstIndex(of: to) else {
        continue
      }
      builder.cause(start, end, one(of: TraceCause.Kind.allCases), label)
    }
    builder.trace.causes.sort()
    return builder.trace
  }

  private var label: String {
    mutating get {
      one(of: ["", "12 B", "EOF", "SIGUSR1", "한글 label", "a very long label indeed"])
    }
  }

  private mutating func event(_ processes: Int, _ objects: Int) -> TraceEvent {
    TraceEvent(
      process: number(below: processes),
      kind: one(of: [.call, .call, .call, .output, .signal, .end]),
      name: one(of: ["read", "pthread_mutex_consistent", "exit 0", "쓰기"]),
      arguments: one(of: [[], ["write end"], ["\u{1B}[31m", "가나다라마바사아자차카타파하", "12"]]),
      result: one(of: ["", "0", "EAGAIN", "65536"]),
      line: chance(in: 4) ? nil : number(below: 2000),
      object: objects == 0 || chance(in: 2) ? nil : number(below: objects),
      effect: one(of: [.none, .makes, .writes, .reads, .closes]),
      source: objects == 0 || chance(in: 4) ? nil : number(below: objects),
      mayWait: chance(in: 3), isUnfinished: chance(in: 9))
  }
}
