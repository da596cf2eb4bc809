import Basics

/// What one line of a recording says.
enum RecordedLine {
  case blank
  case entry(Lane, Recording.Content)
  case wrong(String, fix: String?)

  /// Whether the lines of a recording name processes.
  static func areLanes(_ lines: [String], names: LaneNames) -> Bool {
    guard let last = lines.last(where: { !$0.isEmpty }) else { return false }
    if names.isScene { return true }
    if let parts = parts(of: last), parts.sign == "=", ending(parts.text) != nil { return true }
    return lines.allSatisfy { line in
      parts(of: line).flatMap { names.lane($0.label) } != nil
    }
  }

  static func plain(_ line: String) -> RecordedLine {
    let lane = Lane(birth: 0)
    if line == "..." { return .entry(lane, .anyLines) }
    return .entry(lane, .line(LinePattern(line, hasEscapes: false), .stdout))
  }

  static func lane(_ line: String, names: LaneNames) -> RecordedLine {
    if line.isEmpty { return .blank }
    if trimmed(line) == "..." {
      return .wrong(
        "Wildcard '...' does not say whose lines it stands for",
        fix: "Write '\(names.label(Lane(birth: 0), of: 2)) | ...'")
    }
    guard let parts = parts(of: line) else {
      return .wrong(
        "Line names no process", fix: "Write 'LABEL | stdout', 'LABEL ! stderr' or 'LABEL = ending'"
      )
    }
    guard let lane = names.lane(parts.label) else {
      let meant = nearest(to: parts.label, among: names.known)
      return .wrong("Process '\(parts.label)' is not known\(didYouMean(meant))", fix: nil)
    }
    guard parts.sign == "=" else { return output(of: lane, parts.sign, parts.text) }
    guard let ending = ending(parts.text) else {
      return .wrong(
        "Ending '\(parts.text)' is not known",
        fix: "Write 'exit 0', 'killed by SIGPIPE', 'asleep in read', "
          + "'still running when it was stopped' or '[..]'"
      )
    }
    return .entry(lane, ending)
  }

  private static func output(of lane: Lane, _ sign: Character, _ text: String) -> RecordedLine {
    if text == "..." { return .entry(lane, .anyLines) }
    let pattern = LinePattern(text, hasEscapes: true)
    return .entry(lane, .line(pattern, sign == "|" ? .stdout : .stderr))
  }

  static let unseen = "unseen"

  private static func ending(_ text: String) -> Recording.Content? {
    if text == "[..]" { return .anyEnding }
    if text == unseen { return .unseen }
    if text == ProcessEnding.stillRunning.description { return .ending(.stillRunning) }
    if text.hasPrefix("asleep in "), text.count > 10 {
      return .ending(.asleep(in: String(text.dropFirst(10))))
    }
    if text.hasPrefix("exit "), let status = Int32(text.dropFirst(5)) {
      return .ending(.exited(status))
    }
    guard text.hasPrefix("killed by ") else { return nil }
    let name = String(text.dropFirst(10))
    if let signal = Signal(name) { return .ending(.signaled(signal)) }
    guard name.hasPrefix("signal "), let number = Int32(name.dropFirst(7)) else { return nil }
    return .ending(.signaled(Signal(number: number)))
  }

  /// `LABEL SIGN text`, one space on each side of the sign; the text may be missing altogether.
  private static func parts(
    of line: String
  ) -> (label: String, sign: Character, text: String)? {
    let bytes = Array(line.utf8)
    guard let index = bytes.firstIndex(where: { "|!=".utf8.contains($0) }), index >= 2,
      bytes[index - 1] == UInt8(ascii: " "), bytes[index - 2] != UInt8(ascii: " ")
    else { return nil }
    let rest = bytes[(index + 1)...]
    guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return nil }
    return (
      String(decoding: bytes[..<(index - 1)], as: UTF8.self),
      Character(Unicode.Scalar(bytes[index])),
      String(decoding: rest.dropFirst(), as: UTF8.self)
    )
  }
}
