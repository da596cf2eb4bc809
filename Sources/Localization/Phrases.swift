import Basics

/// What the interface says in one language.
package struct Phrases: Sendable, Hashable {
  /// A BCP 47 tag: `en`, `ko`.
  package let language: String
  private let wordings: [Phrase: Wording]

  package init(language: String, wordings: [Phrase: Wording]) {
    self.language = language
    self.wordings = wordings
  }

  /// The words that come with sitegen; English ones where a language has none.
  package static func builtIn(_ language: String) -> Phrases {
    let own = language == "ko" ? korean : [:]
    return Phrases(language: language, wordings: english.merging(own) { $1 })
  }

  /// These with other words for some phrases.
  package func overridden(by wordings: [Phrase: Wording]) -> Phrases {
    Phrases(language: language, wordings: self.wordings.merging(wordings) { $1 })
  }

  package subscript(_ phrase: Phrase) -> String { self(phrase, [:]) }

  /// The phrase with `values` in place of its `{name}`s; `count` chooses between one and other.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> String {
    wordings[phrase]?.filled(with: values) ?? phrase.rawValue
  }

  // Read once: every page asks for them.
  private static let english = read(PackageResources.en_yml)
  private static let korean = read(PackageResources.ko_yml)

  private static func read(_ bytes: [UInt8]) -> [Phrase: Wording] {
    guard let path = RelativePath("strings.yml") else {
      preconditionFailure("A file of words has no name")
    }
    let read = PhraseReader.read(String(decoding: bytes, as: UTF8.self), path: path)
    if let mistake = read.diagnostics.first {
      preconditionFailure("The words of the interface are wrong: \(mistake.summary)")
    }
    return read.value
  }
}
