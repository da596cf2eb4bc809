import Basics
import HTML
import Localization
import SiteModel

/// The pages of a language that list the pages with a tag, and the one that lists the tags.
struct TagPages {
  private let site: Site
  private let navigation: Navigation
  private let language: String
  private let phrases: Phrases
  private let tags: SiteTags
  /// The overview of each language that has tags.
  private let overviews: [String: RelativePath]

  /// Nothing for a language without tags; `tags` are those of every language.
  init?(
    _ site: Site, _ navigation: Navigation, _ phrases: Phrases, _ tags: [String: SiteTags],
    language: String
  ) {
    overviews = tags.filter { !$0.value.tags.isEmpty }.mapValues(\.output)
    guard let tags = tags[language], !tags.tags.isEmpty else { return nil }
    self.site = site
    self.navigation = navigation
    self.language = language
    self.phrases = phrases
    self.tags = tags
  }

  func frames() -> [(output: RelativePath, frame: PageFrame)] {
    [(tags.output, overview)] + tags.tags.map { ($0.output, page(of: $0)) }
  }

  private var overview: PageFrame {
    var body = HTMLTree()
    body.element("ul", [.class("tags")]) { tree in
      for tag in tags.tags {
        tree.element("li") { tree in
          tree.element("a", [.href(href(to: tag.output, from: tags.output))], tag.name)
          tree.text(" ")
          tree.element("span", [.class("count")], "\(tag.entries.count)")
        }
      }
    }
    return .generated(
      site, navigation, at: tags.output, language: language, title: phrases[.tags],
      twins: overviews, body: body)
  }

  private func page(of tag: SiteTag) -> PageFrame {
    var body = HTMLTree()
    body.element("ul", [.class("tagged")]) { tree in
      for entry in tag.entries { append(site.entries[entry].page, of: tag, to: &tree) }
    }
    body.element("p") { tree in
      tree.element("a", [.href(href(to: tags.output, from: tag.output))], phrases[.allTags])
    }
    let title = phrases(.tagged, ["tag": tag.name])
    return .generated(
      site, navigation, at: tag.output, language: language, title: title, body: body)
  }

  private func append(_ page: Page, of tag: SiteTag, to tree: inout HTMLTree) {
    let language = page.isFallback ? [HTMLTree.Attribute("lang", page.contentLanguage)] : []
    tree.element("li", language) { tree in
      tree.element("a", [.href(href(to: page.output, from: tag.output))], page.title)
      guard let description = page.frontMatter.description else { return }
      tree.void("br")
      tree.text(description)
    }
  }

  private func href(to target: RelativePath, from output: RelativePath) -> String {
    LinkTarget.page(output: target, fragment: nil).href(from: output) ?? "#"
  }
}
