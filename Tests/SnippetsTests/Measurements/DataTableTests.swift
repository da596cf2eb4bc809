import Snippets
import Testing

@Suite struct DataTableTests {
  private func table(_ lines: String...) throws -> DataTable {
    try DataTable.parse(lines).get()
  }

  private func problem(_ lines: String...) -> DataProblem? {
    switch DataTable.parse(lines) {
    case .success: nil
    case .failure(let problem): problem
    }
  }

  @Test func `a header names the columns of the rows below it`() throws {
    let table = try table("mechanism,p50_us", "pipe,4.10", "fifo, 5e1")
    #expect(table.columns == ["mechanism", "p50_us"])
    #expect(
      table.rows == [
        [.text("pipe"), .number(4.1, text: "4.10")], [.text("fifo"), .number(50, text: "5e1")],
      ])
  }

  @Test func `quotes hold commas, quotes and line breaks together`() throws {
    let table = try table(#"a,"b ""c""""#, #""1,2","x"#, #"y""#)
    #expect(table.columns == ["a", #"b "c""#])
    #expect(table.rows == [[.text("1,2"), .text("x\ny")]])
  }

  @Test func `remarks and blank lines are no rows`() throws {
    let table = try table("# latency", "", "a\r", "1\r")
    #expect(table.rows == [[.number(1, text: "1")]])
  }

  @Test func `objects are rows, whatever else is printed between them`() throws {
    let table = try table(
      "measuring", #"{"a": 1, "b": "\u00e9\ud83d\ude00\n"}"#, #"{"b":true,"a":-2}"#)
    #expect(table.columns == ["a", "b"])
    #expect(
      table.rows == [
        [.number(1, text: "1"), .text("é😀\n")], [.number(-2, text: "-2"), .text("true")],
      ])
  }

  @Test(arguments: ["nan", "inf", "0x10", "01", "1.", ".5", "+1", "1e", "1e999", "1 2", ""])
  func `what JSON does not call a number is text`(text: String) {
    #expect(DataCell(text) == .text(text))
  }

  @Test(
    arguments: [
      (["a,b", "1"], 1, "Line has 1 field, and the header 2"),
      (["# x"], nil, "Program printed no table"),
      (["a,"], 0, "Header has a column without a name"),
      (["a,a"], 0, "Header names the column 'a' twice"),
      (["a", #"x"y"#], 1, #"Field has a '"' and is not in quotes"#),
      (["a", #""x"y"#], 1, #"Field goes on after its closing '"'"#),
      (["a", "1", #""x"#, "2"], 2, #"Field is opened by '"' and never closed"#),
      ([#"{"a":1"#], 0, "Line ends where '}' is expected"),
      ([#"{"a" 1}"#], 0, "Byte 6 of the line is not ':', which is expected there"),
      ([#"{"a":[[[["#], 0, "Member 'a' holds other values; write one text or number"),
      ([#"{"a":nan}"#], 0, "Member 'a' has the value 'nan', which is not JSON"),
      ([#"{"a":null}"#], 0, "Member 'a' has no value"),
      ([#"{"a":1,"a":2}"#], 0, "Member 'a' is there twice"),
      ([#"{"a":"\ud800"}"#], 0, "Escape is half of a surrogate pair"),
      ([#"{"a":"\u12"}"#], 0, #"Escape '\u' needs four hexadecimal digits"#),
      ([#"{"a":"\q"}"#], 0, #"Escape '\q' is not JSON"#),
      ([#"{"a":"x}"#], 0, #"Text is opened by '"' and never closed"#),
      (
        [#"{"a":1} x"#], 0, "Byte 9 of the line is not the end of the line, which is expected there"
      ),
      ([#"{"a":1}"#, #"{"b":1}"#], 1, "Object has the member 'b', and the first has not"),
      ([#"{"a":1,"b":2}"#, #"{"b":1}"#], 1, "Object has no member 'a'"),
      (["{}"], nil, "Program printed no table"),
    ] as [([String], Int?, String)])
  func `a malformed line is named, with the reason`(lines: [String], line: Int?, summary: String) {
    #expect(DataTable.parse(lines) == .failure(DataProblem(line: line, summary: summary)))
  }

  @Test func `a table has a limit in both directions`() {
    let wide = Array(repeating: "x", count: 65).enumerated().map { "x\($0.0)" }
    #expect(problem(wide.joined(separator: ","))?.summary == "Header has more than 64 columns")
    let long = ["a"] + Array(repeating: "1", count: 4097)
    #expect(
      DataTable.parse(long)
        == .failure(DataProblem(line: nil, summary: "Table has more than 4096 rows")))
  }
}
