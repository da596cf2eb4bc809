/// How much of one resource a run may use.
package struct LimitAmount: Sendable, Hashable {
  package let name: Limits.Name
  /// Seconds, bytes, or a count of processes.
  package let value: Double

  package init(_ name: Limits.Name, _ value: Double) {
    self.name = name
    self.value = value
  }

  /// From `5s`, `500ms`, `256MiB`, `64KiB` or `100`; nothing for anything else, or for zero.
  package init?(_ name: Limits.Name, _ text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits), number > 0,
      let factor = LimitAmount.factor(of: text.dropFirst(digits.count), for: name),
      let value = Optional(number * factor), value <= LimitAmount.valueMax,
      name == .timeout || value.rounded() == value
    else { return nil }
    self.init(name, value)
  }

  /// Small enough that every amount is exact as a `Double` and fits an `Int`: 1 PiB.
  private static let valueMax = Double(1 << 50)

  private static func factor(of unit: Substring, for name: Limits.Name) -> Double? {
    switch (name, unit) {
    case (.timeout, "s"), (.cpu, "s"), (.processes, ""): 1
    case (.timeout, "ms"): 0.001
    case (.memory, "KiB"), (.fileSize, "KiB"), (.output, "KiB"): Double(1 << 10)
    case (.memory, "MiB"), (.fileSize, "MiB"), (.output, "MiB"): Double(1 << 20)
    case (.memory, "GiB"), (.fileSize, "GiB"), (.output, "GiB"): Double(1 << 30)
    default: nil
    }
  }

  /// What a right amount is, to end a sentence with: `a time such as 5s or 500ms`.
  package static func form(of name: Limits.Name) -> String {
    switch name {
    case .timeout: "a time such as 5s or 500ms"
    case .cpu: "a whole number of seconds such as 5s"
    case .memory, .fileSize, .output: "a size such as 64KiB or 256MiB"
    case .processes: "a whole number such as 64"
    }
  }

  /// As an attribute's value: `5s`, `256MiB`, `64`.
  package var attributeText: String {
    switch name {
    case .timeout where value < 1: "\(Int((value * 1000).rounded()))ms"
    case .timeout, .cpu: "\(LimitAmount.plain(value))s"
    case .processes: LimitAmount.plain(value)
    case .memory, .fileSize, .output: size(separator: "")
    }
  }

  /// As in a sentence: `5 s`, `256 MiB`, `64 processes`.
  package var description: String {
    switch name {
    case .timeout, .cpu: "\(LimitAmount.plain(value)) s"
    case .processes: "\(LimitAmount.plain(value)) processes"
    case .memory, .fileSize, .output: size(separator: " ")
    }
  }

  private func size(separator: String) -> String {
    for (unit, bytes) in [("GiB", 1 << 30), ("MiB", 1 << 20)]
    where Int(value).isMultiple(of: bytes) {
      return "\(Int(value) / bytes)\(separator)\(unit)"
    }
    return "\(LimitAmount.plain(value / 1024))\(separator)KiB"
  }

  private static func plain(_ number: Double) -> String {
    number.rounded() == number ? "\(Int(number))" : "\(number)"
  }
}
