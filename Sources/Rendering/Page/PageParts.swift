import HTML
import Localization

/// What stands around the text of a page, part by part.
struct PageParts {
  let frame: PageFrame
  private let phrases: Phrases

  init(_ frame: PageFrame, _ phrases: Phrases) {
    self.frame = frame
    self.phrases = phrases
  }

  var languages: HTMLTree {
    var tree = HTMLTree()
    for alternate in frame.alternates where !alternate.isCurrent {
      let code = alternate.language
      tree.element(
        "a", [.href(alternate.href), .init("hreflang", code), .init("lang", code)], alternate.name)
    }
    return tree
  }

  /// A section that somebody may open is a disclosure, open where the page is.
  var navigation: HTMLTree {
    var tree = HTMLTree()
    for section in frame.navigation {
      guard section.isFolded, !section.title.isEmpty else {
        if !section.title.isEmpty { tree.element("h2", [], section.title) }
        tree.append(list(of: section))
        continue
      }
      let isOpen = section.entries.contains(where: \.isCurrent)
      tree.element("details", [.class("group")] + (isOpen ? [.init("open", nil)] : [])) { tree in
        tree.element("summary", [], section.title)
        tree.append(list(of: section))
      }
    }
    return tree
  }

  private func list(of section: PageFrame.Section) -> HTMLTree {
    var tree = HTMLTree()
    tree.element("ul") { tree in
      for entry in section.entries {
        tree.element("li") { tree in
          let current = entry.isCurrent ? [HTMLTree.Attribute("aria-current", "page")] : []
          tree.element(
            "a", [.href(entry.link.href)] + entry.link.languageAttributes + current,
            entry.link.title)
        }
      }
    }
    return tree
  }

  var contents: HTMLTree {
    var tree = HTMLTree()
    guard frame.tableOfContents.count > 1 else { return tree }
    tree.element("ul") { tree in
      for heading in frame.tableOfContents {
        tree.element("li", heading.level > 2 ? [.class("h\(heading.level)")] : []) { tree in
          tree.element("a", [.href("#\(heading.id)")], heading.text)
        }
      }
    }
    return tree
  }

  var breadcrumbs: HTMLTree {
    var tree = HTMLTree()
    for link in frame.breadcrumbs {
      tree.element("li") { tree in tree.append(link) }
    }
    return tree
  }

  var notices: HTMLTree {
    var tree = HTMLTree()
    for notice in frame.notices { tree.element("p", [], notice) }
    return tree
  }

  /// For whom the page is, what comes before it, what it is about.
  var about: HTMLTree {
    var tree = HTMLTree()
    if let level = frame.level { tree.appendTerm(phrases[.level], [.init(level, href: "")]) }
    tree.appendTerm(phrases[.prerequisites], frame.prerequisites)
    tree.appendTerm(phrases[.tags], frame.tags)
    return tree
  }

  var related: HTMLTree {
    var tree = HTMLTree()
    for link in frame.related { tree.element("li") { $0.append(link) } }
    return tree
  }

  var neighbours: HTMLTree {
    var tree = HTMLTree()
    if let link = frame.previous {
      tree.appendNeighbour(link, rel: "prev", "← " + phrases[.previous])
    }
    if let link = frame.next { tree.appendNeighbour(link, rel: "next", phrases[.next] + " →") }
    return tree
  }

  var footer: HTMLTree {
    var tree = HTMLTree()
    for line in frame.verification {
      tree.element("p") { tree in
        tree.element("span", [.class("sign"), .init("aria-hidden", "true")], "✓")
        tree.text(" " + line)
      }
    }
    let links = [
      frame.editHref.map { PageFrame.Link(phrases[.editThisPage], href: $0) },
      frame.feedHref.map { PageFrame.Link(phrases[.feed], href: $0) },
    ].compactMap { $0 }
    guard !links.isEmpty else { return tree }
    tree.element("p", [.class("links")]) { tree in
      for link in links { tree.append(link) }
    }
    return tree
  }
}

extension PageFrame.Link {
  fileprivate var languageAttributes: [HTMLTree.Attribute] {
    language.map { [.init("lang", $0)] } ?? []
  }
}

extension HTMLTree {
  /// Where there is no page to lead to, mere words.
  fileprivate mutating func append(_ link: PageFrame.Link) {
    guard !link.href.isEmpty else { return text(link.title) }
    element("a", [.href(link.href)] + link.languageAttributes, link.title)
  }

  fileprivate mutating func appendTerm(_ term: String, _ links: [PageFrame.Link]) {
    guard !links.isEmpty else { return }
    element("div") { tree in
      tree.element("dt", [], term)
      for link in links { tree.element("dd") { $0.append(link) } }
    }
  }

  fileprivate mutating func appendNeighbour(_ link: PageFrame.Link, rel: String, _ label: String) {
    element("a", [.class(rel), .init("rel", rel), .href(link.href)]) { tree in
      tree.element("span", [], label)
      tree.text(" ")
      tree.element("b", link.languageAttributes, link.title)
    }
  }
}
