import Localization
import Traces

extension DiagramPlan {
  /// How many calls are drawn of each process that has any; what it printed and what befell it is
  /// not a call.
  var callCounts: [(process: Int, count: Int)] {
    trace.processes.indices.map { process in
      (process, trace.events.count { $0.process == process && $0.kind == .call })
    }.filter { $0.count > 0 }
  }
}

extension TraceEvent {
  /// It gave the name of an error: `EAGAIN`.
  var isError: Bool {
    result.hasPrefix("E") && result.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  /// The whole of it, in one line.
  func sentence(_ phrases: Phrases) -> String {
    switch kind {
    case .call:
      call + (isUnfinished ? ", " + phrases[.asleep] : result.isEmpty ? "" : " = " + result)
    case .output: name + " " + arguments.joined(separator: ", ")
    case .signal: name + " " + phrases[.delivered]
    case .end: name
    }
  }

  /// A call without its result.
  var call: String { "\(name)(\(arguments.joined(separator: ", ")))" }
}
