/// How equal the runs of one program were.
package enum Steadiness: Sendable, Hashable {
  case stable
  /// Every process wrote the same lines in the same order, but the lines of different processes
  /// came now in this, now in that order.
  case orderOnly
  /// As many lines and the same endings in every run, but not the same text in every line.
  case valueVarying([VaryingLine])
  /// Runs that have not even as many lines, or not the same endings.
  case flaky(Transcript, Transcript)

  package init(_ tally: ProbeTally) {
    let transcripts = tally.kinds.map(\.run.transcript)
    guard let first = transcripts.first,
      transcripts.contains(where: { $0 != first })
    else {
      self = .stable
      return
    }
    if let other = transcripts.first(where: { $0.shape != first.shape }) {
      self = .flaky(first, other)
      return
    }
    let lines = VaryingLine.all(in: transcripts)
    self = lines.isEmpty ? .orderOnly : .valueVarying(lines)
  }

  /// A word for a report.
  package var name: String {
    switch self {
    case .stable: "stable"
    case .orderOnly: "order-only"
    case .valueVarying: "value-varying"
    case .flaky: "flaky"
    }
  }
}

/// What runs must have in common to differ only in values: for each process that says anything how
/// many lines it wrote on which streams, and how it ended.
private struct Shape: Hashable {
  var streams: [[Transcript.Stream]]
  var endings: [ProcessEnding?]
}

extension Transcript {
  /// Processes that were silent and ended well are left out: whether they are seen is chance.
  fileprivate var shape: Shape {
    let telling = processes.indices.filter { index in
      index == 0 || !processes[index].endedWell || lines.contains { $0.process == index }
    }
    return Shape(
      streams: telling.map { lines(of: $0).map(\.stream) },
      endings: telling.map { processes[$0].ending })
  }
}
