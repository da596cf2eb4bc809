import Basics
import Localization

/// Every name that a template may ask for.
struct PageNames: Sendable {
  private let values: Set<String>

  init(values: some Sequence<String>) { self.values = Set(values) }

  func contains(_ name: String) -> Bool {
    if values.contains(name) { return true }
    if name.hasPrefix("has") { return values.contains(String(name.dropFirst(3))) }
    guard name.hasPrefix(PageContext.phrasePrefix) else { return false }
    return Phrase(rawValue: String(name.dropFirst(PageContext.phrasePrefix.count))) != nil
  }

  func nearest(to name: String) -> String? {
    let phrases = Phrase.allCases.map { PageContext.phrasePrefix + $0.rawValue }
    return Basics.nearest(to: name, among: values.sorted() + values.map { "has" + $0 } + phrases)
  }
}
