import Basics
import Testing

@Suite struct SuggestionTests {
  private let attributes = ["expect", "hidden", "skip", "stdin", "timeout"]

  @Test(arguments: [
    ("expcet", "expect"), ("Expect", "expect"), ("hiden", "hidden"), ("time-out", "timeout"),
  ])
  func `a slip leads to the word that was meant`(slip: String, word: String) {
    #expect(nearest(to: slip, among: attributes) == word)
  }

  @Test(arguments: ["frobnicate", "x", ""])
  func `a word that is near to nothing has no suggestion`(word: String) {
    #expect(nearest(to: word, among: attributes) == nil)
  }
}
