import Snippets

/// Whether a traced run did what the untraced one did, as far as a page shows it.
struct LaneComparison {
  /// The first thing in which they differ, in words; nothing where they agree.
  private(set) var difference: String?

  /// `pids` are the process ids of the traced run, which are not those of the untraced one.
  init(of untraced: Transcript, with traced: Transcript, pids: Set<Int>) {
    let counts = (untraced.processes.count, traced.processes.count)
    guard counts.0 == counts.1 else {
      difference = "without the tracer there were \(counts.0) processes, with it \(counts.1)"
      return
    }
    for process in untraced.processes.indices {
      let expected = LaneComparison.lane(of: process, in: untraced)
      let found = LaneComparison.lane(of: process, in: traced)
      for index in 0..<max(expected.count, found.count) {
        let before = index < expected.count ? expected[index] : ""
        let after = index < found.count ? found[index] : ""
        guard !LaneComparison.agree(before, after, pids: pids) else { continue }
        difference = "process \(process): without the tracer '\(before)', with it '\(after)'"
        return
      }
    }
  }

  /// What it printed, one stream after the other, and how it ended.
  private static func lane(of process: Int, in transcript: Transcript) -> [String] {
    let lines = transcript.lines(of: process)
    let ending = words(for: transcript.processes[process].ending)
    return lines.filter { $0.stream == .stdout }.map(\.text)
      + lines.filter { $0.stream == .stderr }.map(\.text) + [ending]
  }

  /// A process that a tracer has stopped for a moment is not asleep, so the two are one here.
  private static func words(for ending: ProcessEnding?) -> String {
    switch ending {
    case .asleep, .stillRunning: ProcessEnding.stillRunning.description
    case .exited, .signaled: ending?.description ?? ""
    case nil: "no ending"
    }
  }

  /// Equal but for numbers that are process ids in the traced run.
  private static func agree(_ expected: String, _ found: String, pids: Set<Int>) -> Bool {
    if expected == found { return true }
    let left = words(expected)
    let right = words(found)
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { left, right in
      left == right || (Int(left) != nil && Int(right).map(pids.contains) == true)
    }
  }

  /// Numbers, and what is between them.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var wasDigit = false
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if words.isEmpty || isDigit != wasDigit { words.append("") }
      words[words.count - 1].append(character)
      wasDigit = isDigit
    }
    return words
  }
}
