import Basics
import HTML
import Markdown
import SiteModel

/// The pages of a language as cards, section by section: what a fence `cards` becomes.
struct PageCards {
  /// What the author writes as the language of the fence.
  static let fenceName = "cards"

  private let site: Site
  private let navigation: Navigation
  private let page: Page

  init(_ site: Site, _ navigation: Navigation, from page: Page) {
    self.site = site
    self.navigation = navigation
    self.page = page
  }

  /// Whether the author asks for them on `page`.
  static func isShown(on page: Page) -> Bool {
    page.document.nodes.contains { node in
      if case .codeBlock(fenceName, _, _, _) = node.kind { true } else { false }
    }
  }

  /// Of the sections that somebody put into an order; the page itself has no card.
  func render() -> HTMLTree {
    var tree = HTMLTree()
    for section in navigation.sections(language: page.address.language) where !section.isFolder {
      let cards = section.pages.map { site.entries[$0].page }.filter { $0.output != page.output }
      guard !cards.isEmpty else { continue }
      tree.element("section", [.class("cards")]) { tree in
        tree.element("h3", [], section.title)
        tree.element("ul") { tree in
          for card in cards { append(card, to: &tree) }
        }
      }
    }
    return tree
  }

  private func append(_ card: Page, to tree: inout HTMLTree) {
    let target = LinkTarget.page(output: card.output, fragment: nil)
    tree.element("li") { tree in
      tree.element("a", [.href(target.href(from: page.output) ?? "#")], card.title)
      guard let description = card.frontMatter.description else { return }
      tree.element("p", [], description)
    }
  }
}
