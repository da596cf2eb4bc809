import Snippets

/// An axis of numbers: its ends, its round numbers, and where each value lies between the ends.
struct ChartScale: Sendable, Hashable {
  let isLogarithmic: Bool
  let lower: Double
  let upper: Double
  let ticks: [ChartTick]

  /// An axis on which all `values` lie.
  ///
  /// - Parameters:
  ///   - values: At least one; above 0 on a logarithmic axis.
  ///   - axis: Which numbers are round on it.
  ///   - fromZero: Whether a linear axis shows 0 in any case.
  init(_ values: [Double], _ axis: ChartData.Axis, fromZero: Bool) {
    let least = values.reduce(.infinity, min)
    let most = values.reduce(-.infinity, max)
    isLogarithmic = axis.isLogarithmic
    switch (axis.isLogarithmic, axis.unit?.symbol) {
    case (true, "B"): ticks = Self.powersOfTwo(least, most)
    case (true, _): ticks = Self.powersOfTen(least, most)
    case (false, _):
      ticks = Self.evenly(fromZero ? min(0, least) : least, fromZero ? max(0, most) : most)
    }
    lower = min(ticks.first?.value ?? least, least)
    upper = max(ticks.last?.value ?? most, most)
  }

  /// From 0 at the lower end to 1 at the upper.
  func fraction(_ value: Double) -> Double {
    guard isLogarithmic else { return (value - lower) / (upper - lower) }
    let low = ChartMath.log2(lower)
    return (ChartMath.log2(value) - low) / (ChartMath.log2(upper) - low)
  }

  // MARK: Round numbers

  /// As many steps as can be labelled beside each other.
  private static let stepsMax = 8

  /// Steps of 1, 2 or 5 times a power of ten.
  private static func evenly(_ least: Double, _ most: Double) -> [ChartTick] {
    var (least, most) = (least, most)
    if least == most { (least, most) = least == 0 ? (0, 1) : (min(0, least), max(0, most)) }
    let raw = (most - least) / 5
    let exponent = ChartMath.exponent(ofTen: raw)
    let power = ChartMath.power(ofTen: exponent)
    let factor = [1, 2, 5].first { Double($0) * power >= raw } ?? 10
    let step = Double(factor) * power
    let multiples = ChartMath.floor(least / step)...ChartMath.ceiling(most / step)
    return multiples.map { multiple in
      // A quotient of whole numbers is the nearest `Double`; a product with 0.1 is not.
      let whole = Double(multiple) * Double(factor)
      return ChartTick(
        exponent < 0 ? whole / ChartMath.power(ofTen: -exponent) : whole * power)
    }
  }

  /// 64 B, 1 KiB, 16 KiB.
  private static func powersOfTwo(_ least: Double, _ most: Double) -> [ChartTick] {
    let low = Int(least.exponent)
    var high = Int(most.exponent) + (most.significand > 1 ? 1 : 0)
    if low == high { high += 1 }
    let stride = (high - low + stepsMax - 1) / stepsMax
    let steps = (high - low + stride - 1) / stride
    return (0...steps).map { step in
      let exponent = low + step * stride
      return ChartTick(ChartMath.power(ofTwo: exponent), size(exponent))
    }
  }

  private static func size(_ exponent: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    let unit = min(max(0, exponent / 10), units.count - 1)
    return shortNumber(ChartMath.power(ofTwo: exponent - 10 * unit)) + " " + units[unit]
  }

  /// Whole decades, or 1, 2 and 5 of each when there are few.
  private static func powersOfTen(_ least: Double, _ most: Double) -> [ChartTick] {
    let low = ChartMath.exponent(ofTen: least)
    let high = ChartMath.exponent(ofTen: most)
    guard high - low > 2 else { return fewDecades(low...high, least, most) }
    let last = ChartMath.power(ofTen: high) < most ? high + 1 : high
    let stride = (last - low + stepsMax - 1) / stepsMax
    let steps = (last - low + stride - 1) / stride
    return (0...steps).map { step in
      let exponent = low + step * stride
      return ChartTick(ChartMath.power(ofTen: exponent), decade(exponent))
    }
  }

  private static func fewDecades(
    _ decades: ClosedRange<Int>, _ least: Double, _ most: Double
  ) -> [ChartTick] {
    let all = (decades.lowerBound...(decades.upperBound + 1)).flatMap { exponent -> [ChartTick] in
      let power = ChartMath.power(ofTen: abs(exponent))
      return [1.0, 2, 5].map { factor in
        ChartTick(exponent < 0 ? factor / power : factor * power, isMain: factor == 1)
      }
    }
    let first = all.lastIndex { $0.value <= least } ?? 0
    let last = all.firstIndex { $0.value >= most } ?? all.count - 1
    return Array(all[first...max(last, first + 1)])
  }

  /// `1000`, but `10⁶`.
  private static func decade(_ exponent: Int) -> String {
    guard !(-3...5).contains(exponent) else { return shortNumber(ChartMath.power(ofTen: exponent)) }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
    return "10" + (exponent < 0 ? "⁻" : "") + String(raised)
  }
}
