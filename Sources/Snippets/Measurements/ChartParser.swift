import Basics

/// Reads what a `chart` says.
struct ChartParser {
  private let text: String
  /// Between commas, without blanks around, each with the byte at which it begins.
  private let words: [Word]

  private struct Word {
    var text: String
    var offset: Int
  }

  private enum Key: String, CaseIterable {
    case x, y, by, whisker, log
  }

  init(_ text: String) {
    self.text = text
    words = Self.words(Array(text.utf8)[...], separator: UInt8(ascii: ","))
  }

  func spec() throws(CheckProblem) -> ChartSpec {
    var spec = ChartSpec(try kind(), text: text)
    var seen: Set<Key> = []
    for word in words.dropFirst() {
      let (key, value) = try pair(word)
      if key != .y, !seen.insert(key).inserted {
        throw CheckProblem(summary: "Chart says '\(key.rawValue)' twice", offset: word.offset)
      }
      try set(key, value, in: &spec)
    }
    return spec
  }

  private func kind() throws(CheckProblem) -> ChartSpec.Kind {
    guard let word = words.first, !word.text.isEmpty else {
      throw CheckProblem(summary: "Chart has no kind; write 'bar' or 'line'", offset: 0)
    }
    guard let kind = ChartSpec.Kind(rawValue: word.text) else {
      let meant = nearest(to: word.text, among: ChartSpec.Kind.allCases.map(\.rawValue))
      let remedy = meant.map { didYouMean($0) } ?? "; write 'bar' or 'line' first"
      throw CheckProblem(
        summary: "Chart '\(word.text)' is not known\(remedy)", offset: word.offset)
    }
    return kind
  }

  private func pair(_ word: Word) throws(CheckProblem) -> (Key, Word) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw CheckProblem(
        summary: "Expected 'KEY=VALUE' in the chart, found '\(word.text)'", offset: word.offset)
    }
    let name = trimmed(parts[0])
    guard let key = Key(rawValue: name) else {
      let meant = nearest(to: name, among: Key.allCases.map(\.rawValue))
      throw CheckProblem(
        summary: "Chart has no '\(name)'\(didYouMean(meant))", offset: word.offset)
    }
    let blanks = parts[1].utf8.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let value = Word(
      text: trimmed(parts[1]), offset: word.offset + parts[0].utf8.count + 1 + blanks)
    guard !value.text.isEmpty else {
      throw CheckProblem(summary: "Chart gives '\(name)' no value", offset: word.offset)
    }
    return (key, value)
  }

  private func set(
    _ key: Key, _ value: Word, in spec: inout ChartSpec
  ) throws(CheckProblem) {
    switch key {
    case .x: spec.x = value.text
    case .y: spec.y.append(value.text)
    case .by: spec.by = value.text
    case .whisker: spec.whisker = value.text
    case .log:
      guard ["x", "y", "xy"].contains(value.text) else {
        throw CheckProblem(
          summary: "Axes '\(value.text)' are not known; write 'log=x', 'log=y' or 'log=xy'",
          offset: value.offset)
      }
      guard spec.kind == .line || value.text == "y" else {
        throw CheckProblem(
          summary: "Bars have names on x, not numbers; write 'log=y'", offset: value.offset)
      }
      spec.isLogX = value.text.contains("x")
      spec.isLogY = value.text.contains("y")
    }
  }

  private static func words(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> [Word] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { run in
      let blanks = run.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
      return Word(
        text: trimmed(String(decoding: run, as: UTF8.self)), offset: run.startIndex + blanks)
    }
  }
}
