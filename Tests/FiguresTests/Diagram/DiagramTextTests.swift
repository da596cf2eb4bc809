import Testing

@testable import Figures

@Suite struct DiagramTextTests {
  @Test(arguments: [
    ("", 0), ("read", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}", 1),
    ("日本", 4), ("…", 1), ("\u{1B}", 3),
  ])
  func `text is as wide as a terminal shows it`(text: String, columns: Int) {
    #expect(DiagramText(text).columns == columns)
  }

  @Test(arguments: [
    ("four", 4, "four"), ("fours", 4, "fou…"), ("한글이다", 6, "한글…"), ("한글이다", 5, "한글…"),
  ])
  func `text is cut between characters`(text: String, columnsMax: Int, cut: String) {
    #expect(DiagramText(text).cut(to: columnsMax).string == cut)
  }

  @Test func `a control character becomes a mark of its own`() {
    #expect(
      DiagramText("a\u{1B}b").runs == [
        .init(text: "a", style: nil), .init(text: "ESC", style: "x"), .init(text: "b", style: nil),
      ])
  }
}
