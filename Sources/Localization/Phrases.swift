import Basics
import Yams

/// What the interface says in one language.
package struct Phrases: Sendable {
  /// A BCP 47 tag: `en`, `ko`.
  package let language: String
  private let texts: [Phrase: String]

  /// The words that come with sitegen; English ones where a language has none.
  package static func builtIn(_ language: String) -> Phrases {
    let english = read(PackageResources.en_yml)
    let own = language == "ko" ? read(PackageResources.ko_yml) : [:]
    return Phrases(language: language, texts: english.merging(own) { $1 })
  }

  package subscript(_ phrase: Phrase) -> String { texts[phrase] ?? phrase.rawValue }

  /// The phrase with `values` in place of its `{name}`s.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> String {
    values.reduce(self[phrase]) { text, value in
      text.split(separator: "{\(value.key)}", omittingEmptySubsequences: false)
        .joined(separator: value.value)
    }
  }

  private static func read(_ bytes: [UInt8]) -> [Phrase: String] {
    do {
      let mapping = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))?.mapping ?? [:]
      var texts: [Phrase: String] = [:]
      for (key, value) in mapping {
        guard let name = key.string, let phrase = Phrase(rawValue: name) else { continue }
        texts[phrase] = value.string
      }
      return texts
    } catch {
      preconditionFailure("The words of the interface are no YAML: \(error)")
    }
  }
}
