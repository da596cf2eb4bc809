import Snippets
import Testing

@Suite struct CheckTests {
  private static let printed = [
    "mechanism,p50_us,p99_us", "pipe,10,100", "fifo,20,812", "futex,5,40",
  ]

  /// What the first check that does not hold says of the table above.
  private func outcome(_ text: String, of lines: [String] = printed) throws -> String? {
    let table = try DataTable.parse(lines).get()
    return try Check.parse(text).get().lazy.compactMap { $0.problem(in: table) }.first
  }

  @Test(
    arguments: [
      "p50_us < 21", "p50_us<=20", "p50_us >= 5 and p99_us > 39", "p99_us >= p50_us;",
      "p99_us != 3; p50_us != 3", "p99_us < 50 * p50_us", "p99_us / 50 < p50_us", "0 < p50_us",
      "p50_us[mechanism=pipe] == 10", "p99_us[mechanism=futex] < p99_us[mechanism=pipe]",
      "'p50_us' < 1e3", "p50_us['mechanism'='pipe', p99_us=100] == 10",
    ])
  func `what is true of every row holds`(text: String) throws {
    #expect(try outcome(text) == nil)
  }

  @Test(
    arguments: [
      ("p99_us < 500", "'p99_us' is 812 in row 2 (fifo), not < 500"),
      (
        "p99_us[mechanism=pipe] < 100", "'p99_us[mechanism=pipe]' is 100 in row 1 (pipe), not < 100"
      ),
      ("p50_us >= p99_us", "'p50_us' is 10 in row 1 (pipe), not >= 'p99_us', which is 100"),
      (
        "p99_us < 20 * p50_us",
        "'p99_us' is 812 in row 2 (fifo), not < '20 * p50_us', which is 400"
      ),
      (
        "p50_us[mechanism=fifo] < p50_us[mechanism=futex]",
        "'p50_us[mechanism=fifo]' is 20 in row 2 (fifo), not < 'p50_us[mechanism=futex]', "
          + "which is 5 in row 3 (futex)"
      ),
      ("6 < p50_us", "'6' not < 'p50_us', which is 5 in row 3 (futex)"),
      ("p5_us < 1", "Column 'p5_us' is not among those printed; did you mean 'p50_us'?"),
      ("p50_us[mechanism=pip] < 1", "No row has 'pip' as its 'mechanism'; did you mean 'pipe'?"),
      ("mechanism < 1", "'mechanism' is 'pipe' in row 1 (pipe), which is not a number"),
    ])
  func `what is not true names row, column, value and bound`(text: String, said: String) throws {
    #expect(try outcome(text) == said)
  }

  @Test func `a check of no row is not silently true`() throws {
    #expect(try outcome("a < 1", of: ["a"]) == "Table has no row, so 'a < 1' says nothing")
  }

  @Test func `a sentence does not repeat a megabyte`() throws {
    let flood = String(repeating: "x", count: 1_000_000)
    let beginning = String(repeating: "x", count: 40) + "…"
    #expect(
      try outcome("b < 1", of: ["a,b", "\(flood),2"]) == "'b' is 2 in row 1 (\(beginning)), not < 1"
    )
    #expect(
      try outcome("b < 1", of: ["b", flood])
        == "'b' is '\(beginning)' in row 1 (\(beginning)), which is not a number")
  }

  @Test func `a check keeps the author's words`() throws {
    let checks = try Check.parse(" p50_us < 1 and p99_us[a=b ] > 2 * x ; y == 1").get()
    #expect(checks.map(\.text) == ["p50_us < 1", "p99_us[a=b ] > 2 * x", "y == 1"])
  }

  @Test(
    arguments: [
      ("", 0, "Expected a column, found nothing"),
      ("p50_us", 6, "Expected one of \(signs), found nothing"),
      ("p50_us = 3", 7, "Expected one of \(signs), found '='; did you mean '=='?"),
      ("p50_us =< 3", 7, "Expected one of \(signs), found '=<'"),
      ("é < ", 5, "Expected a column, found nothing"),
      ("p50_us < 1x", 9, "Number '1x' is malformed"),
      ("1 < 2", 0, "Check compares no column"),
      ("a < 1 b < 2", 6, "Expected ';' or 'and' between checks, found 'b'"),
      ("0 < a < 100", 6, "Expected ';' or 'and' between checks, found '<'"),
      ("a[b] < 1", 3, "Expected '=' after 'b', found ']'"),
      ("a[b=c < 1", 9, "Expected ']' after the rows, found nothing"),
      ("a[b=] < 1", 4, "Expected a value, found ']'"),
      ("'a < 1", 0, "Name is opened by ' and never closed"),
      ("a / 0 < 1", 4, "A column is multiplied or divided by a number other than 0 only"),
      ("a * b < 1", 4, "A column is multiplied or divided by a number other than 0 only"),
    ])
  func `a mistake is told with its place`(text: String, offset: Int, summary: String) {
    #expect(Check.parse(text) == .failure(CheckProblem(summary: summary, offset: offset)))
  }

  private static let signs = "'<', '<=', '>', '>=', '==', '!='"

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (12.34567, "12.3457"), (400, "400"),
      (1_234_567.8, "1234568"), (-0.5, "-0.5"), (0.000012345678, "0.0000123457"),
      (1e20, "1e+20"), (999_999.96, "1000000"), (9.999999, "10"),
    ])
  func `a number is written short`(value: Double, text: String) {
    #expect(shortNumber(value) == text)
  }
}
