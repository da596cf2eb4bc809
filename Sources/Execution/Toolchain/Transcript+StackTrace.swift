import Snippets

extension Transcript {
  /// The transcript without the stack trace of Swift's runtime.
  ///
  /// With `SWIFT_BACKTRACE=enable=no` the runtime (6.3) prints addresses after a fatal error, which
  /// change with every version of every library and tell a reader nothing.
  var withoutStackTraces: Transcript {
    var kept = self
    kept.lines = []
    var tracing: Set<Int> = []
    for line in lines {
      if line.stream == .stderr, line.text == "Current stack trace:" {
        tracing.insert(line.process)
      } else if !tracing.contains(line.process) || !Transcript.isFrame(line) {
        tracing.remove(line.process)
        kept.lines.append(line)
      }
    }
    return kept
  }

  /// `5    my-snippet      0x00005621d764129f <unavailable> + 8863`.
  private static func isFrame(_ line: Line) -> Bool {
    let words = line.text.split(separator: " ")
    return line.stream == .stderr && words.count >= 3 && Int(words[0]) != nil
      && words[1...].contains { $0.hasPrefix("0x") }
  }
}
