/// Reads what a `check` says.
///
///     checks     = comparison *((";" / "and") comparison)
///     comparison = term ("<" / "<=" / ">" / ">=" / "==" / "!=") term
///     term       = number / [number "*"] column [rows] [("*" / "/") number]
///     rows       = "[" column "=" value *("," column "=" value) "]"
struct CheckParser {
  private var scanner: CheckScanner

  init(_ text: String) { scanner = CheckScanner(text) }

  mutating func checks() throws(CheckProblem) -> [Check] {
    var checks = [try check()]
    while !scanner.isAtEnd {
      guard scanner.take(";") || scanner.take(word: "and") else {
        throw scanner.problem("Expected ';' or 'and' between checks, found \(scanner.found)")
      }
      if scanner.isAtEnd { break }
      checks.append(try check())
    }
    return checks
  }

  private mutating func check() throws(CheckProblem) -> Check {
    let start = scanner.place
    let left = try term()
    let comparison = try comparison()
    let right = try term()
    if case .number = left, case .number = right {
      throw CheckProblem(summary: "Check compares no column", offset: start)
    }
    let text = scanner.text(from: start)
    return Check(text: text, left: left, comparison: comparison, right: right)
  }

  private mutating func comparison() throws(CheckProblem) -> CheckComparison {
    let place = scanner.place
    let sign = scanner.sign()
    if let comparison = CheckComparison(rawValue: sign) { return comparison }
    let known = CheckComparison.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let found = sign.isEmpty ? scanner.found : "'\(sign)'"
    let remedy = sign == "=" ? "; did you mean '=='?" : ""
    throw CheckProblem(
      summary: "Expected one of \(known), found \(found)\(remedy)", offset: place)
  }

  private mutating func term() throws(CheckProblem) -> CheckTerm {
    let start = scanner.place
    var factor = 1.0
    if let number = try scanner.number() {
      guard scanner.take("*") else {
        return .number(number, text: scanner.text(from: start))
      }
      factor = number
    }
    let column = try scanner.name("column")
    let conditions = scanner.take("[") ? try self.conditions() : []
    if scanner.take("*") {
      factor *= try scale()
    } else if scanner.take("/") {
      factor /= try scale()
    }
    return .cells(
      CheckTerm.Cells(
        text: scanner.text(from: start), factor: factor, column: column, conditions: conditions))
  }

  /// A constant that another figure is multiplied or divided by.
  private mutating func scale() throws(CheckProblem) -> Double {
    let place = scanner.place
    guard let number = try scanner.number(), number != 0 else {
      throw CheckProblem(
        summary: "A column is multiplied or divided by a number other than 0 only", offset: place)
    }
    return number
  }

  private mutating func conditions() throws(CheckProblem) -> [CheckTerm.Condition] {
    var conditions: [CheckTerm.Condition] = []
    repeat {
      let column = try scanner.name("column")
      guard scanner.take("=") else {
        throw scanner.problem("Expected '=' after '\(column)', found \(scanner.found)")
      }
      conditions.append(CheckTerm.Condition(column: column, value: try scanner.value()))
    } while scanner.take(",")
    guard scanner.take("]") else {
      throw scanner.problem("Expected ']' after the rows, found \(scanner.found)")
    }
    return conditions
  }
}
