import Basics
import Yams

extension YAMLReader {
  /// `glossary: SLUG`, or its keys.
  mutating func glossaryRule(_ entry: Entry) -> GlossaryRule? {
    if let slug = entry.node.scalar?.string {
      return GlossaryRule(page: .init(slug, at: source.location(entry.node)))
    }
    var page: FrontMatter.Located?
    var rule = GlossaryRule(page: .init("", at: entry.location))
    for part in entries(of: entry) {
      switch part.key {
      case "page": page = text(part).map { .init($0, at: source.location(part.node)) }
      case "except": rule.exceptions = texts(part)
      case "unlinked": rule.unlinked = texts(part)
      default: unknownKey(part, among: ["except", "page", "unlinked"], in: "'glossary'")
      }
    }
    guard let page else {
      if case .mapping = entry.node {
        complain("MissingKey", "Key 'page' is missing in 'glossary'", at: entry.location)
      }
      return nil
    }
    rule.page = page
    return rule
  }
}
