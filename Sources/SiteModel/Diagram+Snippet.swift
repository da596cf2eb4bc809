import Snippets
import Traces

extension Diagram {
  /// What is drawn of a run; nothing where no trace of it is known.
  ///
  /// A trace that is another one in every run is drawn as it was reviewed, so that two builds are
  /// equal; so is one that this machine does not let us take.
  init?(_ outcome: TraceOutcome?, of snippet: Snippet, _ names: LaneNames, members: [Int]) {
    let recorded = snippet.recordedTrace
    let isVolatile = snippet.attributes.tracing == .volatile
    let found: (trace: Trace, isRecorded: Bool)? =
      switch outcome {
      case .traced(let trace), .varying(let trace, _):
        (isVolatile ? recorded ?? trace : trace, false)
      case .refused, nil: recorded.map { ($0, true) }
      case .disagreed, .tooLong: nil
      }
    guard let found else { return nil }
    self.init(
      trace: found.trace, names: found.trace.names(names), members: members,
      isRecorded: found.isRecorded, isVolatile: isVolatile)
  }
}

extension Trace {
  fileprivate func names(_ names: LaneNames) -> [LaneName] {
    var births: [Int: Int] = [:]
    return processes.map { process in
      let birth = births[process.role, default: 0]
      births[process.role] = birth + 1
      let count = processes.count { $0.role == process.role }
      return names.name(of: Lane(role: process.role, birth: birth), among: count)
    }
  }
}
