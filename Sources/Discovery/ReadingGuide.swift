import Basics
import Localization
import SiteModel

/// `llms.txt` (llmstxt.org): the pages of a language for a reader that has little room, each in one
/// line.
///
/// Addresses are absolute where the site's is known, and otherwise relative to the file.
struct ReadingGuide {
  private let site: Site
  private let language: String
  private let path: RelativePath

  static func files(of site: Site) -> [DiscoveryFile] {
    site.languageCodes.compactMap { language in
      guard !site.published(in: language).isEmpty else { return nil }
      let guide = ReadingGuide(site, language: language)
      return DiscoveryFile(guide.path, guide.text)
    }
  }

  private init(_ site: Site, language: String) {
    self.site = site
    self.language = language
    path = Self.path(site, language)
  }

  private static func path(_ site: Site, _ language: String) -> RelativePath {
    site.configuration.path(of: "llms.txt", language: language)
  }

  private var text: String {
    let summary = site.configuration.description[language].onOneLine
    let head =
      ["# \(site.configuration.title[language].onOneLine)"]
      + (summary.isEmpty ? [] : ["> \(summary)"])
    return (head + sections + more).joined(separator: "\n\n") + "\n"
  }

  /// As the menu has them; pages in none of them follow.
  private var sections: [String] {
    let phrases = Phrases.builtIn(language)
    var rest = site.published(in: language)
    var sections: [String] = []
    for section in site.configuration.sections {
      let pages = section.pages.compactMap { entry in rest.first { $0.address.slug == entry.slug } }
      rest.removeAll { page in pages.contains { $0.address == page.address } }
      guard !pages.isEmpty else { continue }
      sections.append(list(section.title[language], pages.map(line)))
    }
    return rest.isEmpty ? sections : sections + [list(phrases[.pages], rest.map(line))]
  }

  /// Under `Optional`, which a reader may leave out.
  private var more: [String] {
    let examples = address(of: site.configuration.examplesPath)
    let others = site.languageCodes.filter { $0 != language && !site.published(in: $0).isEmpty }
    let lines =
      (site.examples.isEmpty
        ? [] : ["- [examples.json](\(examples)): every program, with its verified output"])
      + others.map { "- [\(name(of: $0))](\(address(of: Self.path(site, $0))))" }
    return lines.isEmpty ? [] : [list("Optional", lines)]
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    "## \(title.onOneLine)\n\n" + lines.joined(separator: "\n")
  }

  private func line(_ page: Page) -> String {
    let description = page.frontMatter.description.map { ": \($0.onOneLine)" } ?? ""
    return "- [\(page.title.inBrackets)](\(address(of: page.output)))\(description)"
  }

  private func address(of target: RelativePath) -> String {
    site.configuration.publicAddress(of: target)
      ?? LinkTarget.asset(target).href(from: path) ?? target.text
  }

  private func name(of language: String) -> String {
    site.configuration.languages.first { $0.code == language }?.name ?? language
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Inside `[…]` of Markdown.
  fileprivate var inBrackets: String {
    onOneLine.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
