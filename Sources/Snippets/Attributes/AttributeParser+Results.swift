import Basics

/// What becomes of a run: traces, measurements, tables, leftovers.
extension AttributeParser {
  mutating func trace(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    word("volatile", of: .trace, value, at: range, fix: "Write 'trace' or 'trace=volatile'")
      ? .trace(.volatile) : nil
  }

  mutating func leaks(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    word("expected", of: .leaks, value, at: range, fix: "Write 'leaks=expected'")
      ? .expectLeaks : nil
  }

  /// Whether the value is the only one that there is.
  private mutating func word(
    _ word: String, of key: FenceAttribute.Key, _ value: AttributeScanner.Value,
    at range: SourceRange, fix: String
  ) -> Bool {
    guard value.text != word else { return true }
    complain(
      "UnknownValue",
      "Value '\(value.text)' of '\(key.rawValue)' is not known"
        + didYouMean(nearest(to: value.text, among: [word])),
      at: narrowed(range, to: value, after: 0), fix: fix)
    return false
  }

  mutating func processor(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    guard let number = Int(value.text), (0...AttributeParser.processorMax).contains(number) else {
      complain(
        "MalformedProcessor",
        "Processor '\(value.text)' is not a number from 0 to \(AttributeParser.processorMax)",
        at: narrowed(range, to: value, after: 0), fix: "Write for example 'pin=0'")
      return nil
    }
    return .processor(number)
  }

  /// The last one that glibc's `cpu_set_t` has a bit for.
  private static let processorMax = 1023

  mutating func checks(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    switch Check.parse(value.text) {
    case .success(let checks): return .checks(checks)
    case .failure(let problem):
      report(problem, "MalformedCheck", value, at: range)
      return nil
    }
  }

  mutating func chart(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    switch ChartSpec.parse(value.text) {
    case .success(let chart): return .chart(chart)
    case .failure(let problem):
      report(problem, "MalformedChart", value, at: range)
      return nil
    }
  }

  private mutating func report(
    _ problem: CheckProblem, _ id: String, _ value: AttributeScanner.Value, at range: SourceRange
  ) {
    // What is missing at the end is said at the last byte that is there.
    let offset = min(problem.offset, value.bytes.count - 1)
    complain(id, problem.summary, at: narrowed(range, to: value, after: offset))
  }
}
