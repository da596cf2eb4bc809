import Testing

@testable import Search

@Suite struct FoldedTextTests {
  private func check(_ text: String, folds expected: String, bytesMax: Int = .max) {
    #expect(FoldedText(text, bytesMax: bytesMax).bytes == Array(expected.utf8))
  }

  @Test func `white space between two words is one space`() {
    check("  a \t b  ", folds: "a b")
  }

  @Test func `an end of a line stays one, with the space around it gone`() {
    check("a  \n\n\r\n   b\n", folds: "a\nb")
  }

  @Test func `letters of Hangul become syllables`() {
    check("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", folds: "한글")
  }

  @Test func `a syllable without a final takes one`() {
    check("\u{AC00}\u{11A8}", folds: "각")
  }

  @Test func `a syllable with a final takes no second one`() {
    check("각\u{11A8}", folds: "각\u{11A8}")
  }

  @Test func `a consonant alone stays what it is`() {
    check("ㅅㅎ \u{1100}", folds: "ㅅㅎ \u{1100}")
  }

  @Test func `composed text is not touched`() {
    check("공유 메모리 é e\u{301} 👩‍👩‍👧", folds: "공유 메모리 é e\u{301} 👩‍👩‍👧")
  }

  @Test func `a long text is cut between two characters`() {
    check("ab한글", folds: "ab한", bytesMax: 7)
    check("ab", folds: "ab", bytesMax: 2)
    check("한", folds: "", bytesMax: 2)
  }
}
