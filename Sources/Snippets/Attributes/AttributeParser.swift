import Basics

/// Reads the attributes of one info string, each on its own; what they mean together comes later.
struct AttributeParser {
  private let origin: SourceLocation
  private let allowed: [FenceAttribute.Key]
  private(set) var given: [GivenAttribute] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - text: the info string after the language.
  ///   - origin: where the first byte of `text` stands.
  ///   - allowed: the keys that make sense at this place.
  init(_ text: Substring, at origin: SourceLocation, allowed: [FenceAttribute.Key]) {
    self.origin = origin
    self.allowed = allowed
    var scanner = AttributeScanner(text, at: origin)
    while let word = scanner.next() { read(word) }
    diagnostics = (scanner.diagnostics + diagnostics).sorted()
  }

  private mutating func read(_ word: AttributeScanner.Word) {
    guard let key = FenceAttribute.Key(rawValue: word.key) else { return reportUnknown(word) }
    guard allowed.contains(key) else {
      return complain(
        "MisplacedAttribute", "Attribute '\(key.rawValue)' has no place here", at: word.range,
        fix: "Write it on a fence")
    }
    if let earlier = given.first(where: { $0.key == key }) {
      return diagnostics.append(
        Diagnostic(
          .error, id: "DuplicateAttribute", "Attribute '\(key.rawValue)' is given twice",
          at: SourceLocation(origin.path, word.range),
          notes: [Diagnostic.Note("The first one is here", at: earlier.location)]))
    }
    guard let attribute = attribute(key, word) else { return }
    let valueRange = word.value.map { narrowed(word.range, to: $0, after: 0) }
    given.append(
      GivenAttribute(
        key: key, attribute: attribute, location: SourceLocation(origin.path, word.range),
        valueLocation: valueRange.map { SourceLocation(origin.path, $0) }))
  }

  private mutating func attribute(
    _ key: FenceAttribute.Key, _ word: AttributeScanner.Word
  ) -> FenceAttribute? {
    if key.valueUse != .needed, word.value == nil { return flag(key) }
    guard key.valueUse != .none else {
      complain(
        "UnwantedValue", "Attribute '\(key.rawValue)' takes no value", at: word.range,
        fix: "Write only '\(key.rawValue)'")
      return nil
    }
    guard let value = word.value, !value.bytes.isEmpty || key == .stdin || key == .args else {
      complain(
        "MissingValue", "Attribute '\(key.rawValue)' needs a value", at: word.range,
        fix: "Write for example '\(key.example)'")
      return nil
    }
    return attribute(key, value, at: word.range)
  }

  private mutating func attribute(
    _ key: FenceAttribute.Key, _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    switch key {
    case .expect: return expectation(value, at: range)
    case .skip: return .skip(reason: value.text)
    case .snippet: return reference(value, at: range)
    case .group: return programName(value, at: range).map(FenceAttribute.group)
    case .name: return programName(value, at: range).map(FenceAttribute.name)
    case .stdin: return .standardInput(value.text)
    case .args: return arguments(value).map(FenceAttribute.arguments)
    case .lanes: return lanes(value, at: range)
    case .timeout, .cpu, .memory, .processes, .fileSize, .output:
      return limit(key, value, at: range)
    case .scene: return programName(value, at: range).map(FenceAttribute.scene)
    case .role: return programName(value, at: range).map(FenceAttribute.role)
    case .after: return cue(value, at: range)
    case .trace: return trace(value, at: range)
    case .check: return checks(value, at: range)
    case .chart: return chart(value, at: range)
    case .pin: return processor(value, at: range)
    case .table: return programName(value, at: range).map { .table(.named($0)) }
    case .leaks: return leaks(value, at: range)
    case .noRun, .hidden, .volatile: return flag(key)
    }
  }

  private func flag(_ key: FenceAttribute.Key) -> FenceAttribute? {
    switch key {
    case .noRun: .noRun
    case .hidden: .hidden
    case .volatile: .volatile
    case .trace: .trace(.stable)
    case .table: .table(.own)
    default: nil
    }
  }

  private mutating func expectation(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    let text = value.text
    let kind = text.prefix { $0 != ":" }
    let detail = text.dropFirst(kind.count).first == ":" ? text.dropFirst(kind.count + 1) : nil
    switch (kind, detail) {
    case ("trap", nil): return .expect(.trap)
    case ("timeout", nil): return .expect(.timeout)
    case ("exit", .some(let status)):
      if let status = UInt8(status) { return .expect(.exit(Int32(status))) }
      return malformedExpectation(
        "Exit status '\(status)' is not a number from 0 to 255", value, after: 5, at: range)
    case ("signal", .some(let name)):
      if let signal = Signal(String(name)) { return .expect(.signal(signal)) }
      let meant = nearest(to: String(name), among: Signal.names)
      return malformedExpectation(
        "Signal '\(name)' is not known\(didYouMean(meant))", value, after: 7, at: range)
    case ("compile-error", .some(let words)) where !words.isEmpty:
      return .expectRefusal(saying: String(words))
    default:
      return unknownExpectation(String(kind), hasDetail: detail != nil, value, at: range)
    }
  }

  private mutating func unknownExpectation(
    _ kind: String, hasDetail: Bool, _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    if let meant = Expectation(meantBy: value.text) {
      return malformedExpectation(
        "Expectation '\(value.text)' is not known\(didYouMean(meant.attributeText))", value,
        after: 0, at: range, fix: "Write 'expect=\(meant.attributeText)'")
    }
    let forms = [
      "exit": "exit:3", "signal": "signal:SIGPIPE", "trap": "trap", "timeout": "timeout",
      "compile-error": #"compile-error:"substring""#,
    ]
    if let form = forms[kind] {
      let verb = hasDetail && !form.contains(":") ? "takes nothing after it" : "is incomplete"
      return malformedExpectation(
        "Expectation '\(kind)' \(verb)", value, after: 0, at: range,
        fix: "Write 'expect=\(form)'")
    }
    let meant = nearest(to: kind, among: forms.keys)
    return malformedExpectation(
      "Expectation '\(kind)' is not known\(didYouMean(meant))", value, after: 0, at: range,
      fix: "Use exit:N, signal:NAME, trap, timeout or compile-error:\"substring\"")
  }

  private mutating func malformedExpectation(
    _ summary: String, _ value: AttributeScanner.Value, after offset: Int, at range: SourceRange,
    fix: String? = nil
  ) -> FenceAttribute? {
    complain(
      "MalformedExpectation", summary, at: narrowed(range, to: value, after: offset), fix: fix)
    return nil
  }

  private mutating func reference(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    let parts = value.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      complain(
        "MalformedReference", "Snippet reference '\(value.text)' is incomplete",
        at: narrowed(range, to: value, after: 0),
        fix: "Write 'snippet=NAME' or 'snippet=NAME#SLICE'")
      return nil
    }
    return .snippet(name: String(parts[0]), slice: parts.count > 1 ? String(parts[1]) : nil)
  }

  mutating func programName(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> String? {
    guard Program.isName(value.text) else {
      complain(
        "MalformedName", "Name '\(value.text)' must be letters, digits, '_' and '-'",
        at: narrowed(range, to: value, after: 0))
      return nil
    }
    return value.text
  }

  private mutating func arguments(_ value: AttributeScanner.Value) -> [String]? {
    var words: [[UInt8]] = []
    var isInWord = false
    var quote: (byte: UInt8, column: Int)?
    for (byte, column) in zip(value.bytes, value.columns) {
      if let open = quote {
        if byte == open.byte { quote = nil } else { words[words.count - 1].append(byte) }
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        isInWord = false
      } else {
        if !isInWord { words.append([]) }
        isInWord = true
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          quote = (byte, column)
        } else {
          words[words.count - 1].append(byte)
        }
      }
    }
    if let quote {
      let place = SourceRange(line: origin.range.start.line, column: quote.column)
      let character = String(decoding: [quote.byte], as: UTF8.self)
      complain(
        "UnclosedQuote", "Quote inside 'args' is never closed", at: place,
        fix: "Write a second \(character) after the words that belong together")
      return nil
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func lanes(
    _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    var labels: [String] = []
    var start = 0
    for end in value.bytes.indices + [value.bytes.count]
    where end == value.bytes.count || value.bytes[end] == UInt8(ascii: ",") {
      let label = trimmed(String(decoding: value.bytes[start..<end], as: UTF8.self))
      if let problem = LaneNames.problem(of: label, after: labels) {
        let blanks = value.bytes[start..<end].prefix { $0 == UInt8(ascii: " ") }.count
        complain("MalformedLanes", problem, at: narrowed(range, to: value, after: start + blanks))
        return nil
      }
      labels.append(label)
      start = end + 1
    }
    return .lanes(labels)
  }

  private mutating func limit(
    _ key: FenceAttribute.Key, _ value: AttributeScanner.Value, at range: SourceRange
  ) -> FenceAttribute? {
    guard let name = key.limit else { return nil }
    guard let amount = LimitAmount(name, value.text) else {
      complain(
        "MalformedLimit", "Limit '\(value.text)' is not \(LimitAmount.form(of: name))",
        at: narrowed(range, to: value, after: 0), fix: "Write for example '\(key.example)'")
      return nil
    }
    return .limit(amount)
  }

  private mutating func reportUnknown(_ word: AttributeScanner.Word) {
    let meant = nearest(to: word.key, among: allowed.map(\.rawValue))
    complain(
      "UnknownAttribute", "Attribute '\(word.key)' is not known\(didYouMean(meant))",
      at: word.range)
  }

  /// The part of `range` that begins with byte `offset` of the value.
  func narrowed(
    _ range: SourceRange, to value: AttributeScanner.Value, after offset: Int
  ) -> SourceRange {
    let column = offset < value.columns.count ? value.columns[offset] : range.start.column
    return SourceRange(SourcePosition(line: range.start.line, column: column), range.end)
  }

  mutating func complain(
    _ id: String, _ summary: String, at range: SourceRange, fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(.error, id: id, summary, at: SourceLocation(origin.path, range), fix: fix))
  }
}
