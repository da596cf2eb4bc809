/// A number with at most six digits that count, never in a locale's way: `0.3`, `12.3457`, `1e+20`.
package func shortNumber(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
  let magnitude = value.magnitude
  guard (1e-6..<1e15).contains(magnitude) else { return "\(value)" }
  var decimals = 5
  var bound = 10.0
  while decimals > 0, magnitude >= bound {
    decimals -= 1
    bound *= 10
  }
  bound = 1
  while decimals < 11, magnitude < bound {
    decimals += 1
    bound /= 10
  }
  return (value < 0 ? "-" : "") + fixedPoint(magnitude, decimals: decimals)
}

/// Without zeros at the end of a fraction.
private func fixedPoint(_ magnitude: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(UInt64(1)) { scale, _ in scale * 10 }
  let scaled = UInt64(magnitude * Double(scale) + 0.5)
  let whole = scaled / scale
  guard scaled % scale > 0 else { return "\(whole)" }
  let digits = String(scaled % scale)
  var fraction = String(repeating: "0", count: decimals - digits.count) + digits
  while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
  return "\(whole).\(fraction)"
}
