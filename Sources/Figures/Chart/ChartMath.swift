/// Arithmetic that gives the same bits on every machine: no C library, no locale.
enum ChartMath {
  /// The binary logarithm of a positive number, to 40 binary places.
  ///
  /// Each squaring of the significand gives the next place.
  static func log2(_ value: Double) -> Double {
    var logarithm = Double(value.exponent)
    var significand = value.significand
    var place = 0.5
    for _ in 0..<40 {
      significand *= significand
      if significand >= 2 {
        significand /= 2
        logarithm += place
      }
      place /= 2
    }
    return logarithm
  }

  /// Exact up to 10²², which is more than a chart shows.
  static func power(ofTen exponent: Int) -> Double {
    let power = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
  }

  static func power(ofTwo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// The largest exponent whose power of ten is not above a positive number.
  static func exponent(ofTen value: Double) -> Int {
    var exponent = 0
    while power(ofTen: exponent + 1) <= value { exponent += 1 }
    while power(ofTen: exponent) > value { exponent -= 1 }
    return exponent
  }

  static func floor(_ value: Double) -> Int {
    let truncated = Int(value)
    return Double(truncated) > value ? truncated - 1 : truncated
  }

  static func ceiling(_ value: Double) -> Int { -floor(-value) }

  static func rounded(_ value: Double) -> Int { floor(value + 0.5) }
}
