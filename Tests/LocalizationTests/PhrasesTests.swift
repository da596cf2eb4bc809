import Testing

@testable import Localization

@Suite struct PhrasesTests {
  @Test(arguments: ["en", "ko"])
  func `every phrase has its words`(language: String) {
    let phrases = Phrases.builtIn(language)
    for phrase in Phrase.allCases { #expect(phrases[phrase] != phrase.rawValue) }
  }
}
