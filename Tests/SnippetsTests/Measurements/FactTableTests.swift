import Snippets
import Testing

@Suite struct FactTableTests {
  private func facts(_ snippet: Int, _ lines: String...) throws -> [Fact] {
    try Fact.parse(lines, snippet: snippet).get()
  }

  @Test func `programs that agree fill a table in the order of their words`() throws {
    let facts =
      try facts(
        3, "remark", #"{"row":"pipe","column":"keeps boundaries","value":false,"line":12}"#,
        #"{"row":"mq","column":"keeps boundaries","value":true}"#)
      + facts(1, #"{"row":"mq","column":"keeps boundaries","value":true,"line":7}"#)
    let (table, problems) = FactTable.assemble(name: "ipc", facts: facts)
    #expect(problems.isEmpty)
    #expect(table.rows == ["pipe", "mq"])
    #expect(table.columns == ["keeps boundaries"])
    #expect(
      table.proofs[0][0] == [
        FactTable.Proof(value: .text("false"), sources: [Fact.Source(snippet: 3, line: 12)])
      ])
    #expect(
      table.proofs[1][0] == [
        FactTable.Proof(
          value: .text("true"),
          sources: [Fact.Source(snippet: 3), Fact.Source(snippet: 1, line: 7)])
      ])
  }

  @Test func `a missing and a contradictory cell are problems`() throws {
    let facts =
      try facts(
        0, #"{"row":"a","column":"x","value":1}"#, #"{"row":"b","column":"y","value":"n"}"#)
      + facts(1, #"{"row":"a","column":"x","value":2,"line":5}"#)
    let (table, problems) = FactTable.assemble(name: "t", facts: facts)
    #expect(table.proofs[0][0].count == 2)
    #expect(
      problems == [
        FactProblem(
          summary: "Table 't' has '1' and '2' for 'x' of 'a'",
          sources: [Fact.Source(snippet: 0), Fact.Source(snippet: 1, line: 5)]),
        FactProblem(
          summary: "Table 't' has no fact for 'y' of 'a'",
          sources: [Fact.Source(snippet: 0), Fact.Source(snippet: 1)]),
        FactProblem(
          summary: "Table 't' has no fact for 'x' of 'b'",
          sources: [Fact.Source(snippet: 0), Fact.Source(snippet: 1)]),
      ])
  }

  @Test(
    arguments: [
      (#"{"row":"a","column":"x"}"#, "Fact has no 'value'"),
      (#"{"row":"","column":"x","value":1}"#, "Fact has an empty 'row'"),
      (#"{"rwo":"a"}"#, "Fact has an unknown member 'rwo'; did you mean 'row'?"),
      (
        #"{"row":"a","column":"x","value":1,"line":"7"}"#,
        "Fact has the line '7', which is not the number of a line"
      ),
      (
        #"{"row":"a","column":"x","value":1,"line":0}"#,
        "Fact has the line '0', which is not the number of a line"
      ),
      (#"{"row":{}}"#, "Member 'row' holds other values; write one text or number"),
    ])
  func `a malformed fact is named`(line: String, summary: String) {
    #expect(
      Fact.parse(["", line], snippet: 0)
        == .failure(DataProblem(line: 1, summary: summary)))
  }

  @Test func `a program that prints no fact is told so`() {
    #expect(
      Fact.parse(["row,column"], snippet: 0)
        == .failure(DataProblem(line: nil, summary: "Program printed no fact")))
  }

  @Test func `a table that nobody could read is refused, not built`() {
    let facts = (0..<65).map { index in
      Fact(
        row: "r\(index)", column: "c\(index)", value: .text("x"), source: Fact.Source(snippet: 0))
    }
    let (table, problems) = FactTable.assemble(name: "t", facts: facts)
    #expect(table.rows.isEmpty)
    #expect(problems.map(\.summary) == ["Table 't' has 65 × 65 cells, more than 4096"])
  }
}
