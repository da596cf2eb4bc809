package import Basics
import Markdown

/// The tags of a language; letter case makes no difference between two of them.
package struct SiteTags: Sendable {
  /// Sorted by name, letter case ignored.
  package let tags: [SiteTag]
  /// The page that lists all tags.
  package let output: RelativePath
  private let byKey: [String: Int]

  package init(_ site: Site, language: String) {
    var names: [String: String] = [:]
    var entries: [String: [Int]] = [:]
    for (index, entry) in site.entries.enumerated()
    where entry.page.address.language == language {
      for name in entry.page.frontMatter.tags where !name.isEmpty {
        let key = name.lowercased()
        names[key] = names[key] ?? name
        if entries[key]?.last != index { entries[key, default: []].append(index) }
      }
    }
    let keys = entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // `index` is the list of all tags.
    var taken: Set<String> = ["index"]
    tags = keys.map { key in
      // As a heading's id, so that Hangul stays readable in an address.
      let slug = taken.insertDistinct(anchorName(of: key))
      return SiteTag(
        name: names[key] ?? key,
        output: site.configuration.path(of: "tags/\(slug).html", language: language),
        entries: entries[key] ?? [])
    }
    output = site.configuration.path(of: "tags/index.html", language: language)
    byKey = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
  }

  /// The tag of that name, in whatever letter case; nothing where no page has it.
  package subscript(name: String) -> SiteTag? { byKey[name.lowercased()].map { tags[$0] } }
}
