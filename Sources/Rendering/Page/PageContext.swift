import HTML
import Mustache

/// What `page.mustache` may ask for, answered by name: a template never reflects on our types.
///
/// Every value comes as finished HTML, escaped where it was text. What may be absent is empty, and
/// has a claim such as `hasNotices` for its section, because a section over anything but a claim
/// would search that value for names by reflection.
struct PageContext: MustacheParent {
  private let values: [String: String]

  init(_ frame: PageFrame) {
    values = [
      "language": escaped(frame.language),
      "documentTitle": escaped(frame.documentTitle),
      "Description": escaped(frame.description),
      "Lead": escaped(frame.lead),
      "Canonical": escaped(frame.canonical ?? ""),
      "stylesheet": escaped(frame.stylesheetHref),
      "siteTitle": escaped(frame.siteTitle),
      "siteHref": escaped(frame.siteHref),
      "title": escaped(frame.title),
      "Navigation": frame.navigationTree.html,
      "Contents": frame.contentsTree.html,
      "Breadcrumbs": frame.breadcrumbsTree.html,
      "Notices": frame.noticesTree.html,
      "body": String(decoding: frame.body, as: UTF8.self),
      "Neighbours": frame.neighboursTree.html,
      "Verification": escaped(frame.verification ?? ""),
      "Edit": escaped(frame.editHref ?? ""),
      "Footer": (frame.verification ?? "") + (frame.editHref ?? ""),
    ]
  }

  /// Every name of the template is answered; an unknown one is our mistake.
  func child(named name: String) -> Any? {
    if let value = values[name] { return value }
    guard name.hasPrefix("has"), let value = values[String(name.dropFirst(3))] else {
      preconditionFailure("page.mustache asks for '\(name)', which no page has")
    }
    return !value.isEmpty
  }
}

/// By the tree of HTML, the one place that escapes; Mustache's own way goes through a dictionary for
/// every character.
private func escaped(_ text: String) -> String {
  var tree = HTMLTree()
  tree.text(text)
  return tree.html
}

extension PageFrame {
  fileprivate var documentTitle: String {
    title == siteTitle ? title : "\(title) · \(siteTitle)"
  }

  fileprivate var navigationTree: HTMLTree {
    var tree = HTMLTree()
    for section in navigation {
      if !section.title.isEmpty { tree.element("h2", [], section.title) }
      tree.element("ul") { tree in
        for entry in section.entries {
          tree.element("li") { tree in
            let current = entry.isCurrent ? [HTMLTree.Attribute("aria-current", "page")] : []
            tree.element("a", [.href(entry.link.href)] + current, entry.link.title)
          }
        }
      }
    }
    return tree
  }

  fileprivate var contentsTree: HTMLTree {
    var tree = HTMLTree()
    guard tableOfContents.count > 1 else { return tree }
    tree.element("ul") { tree in
      for heading in tableOfContents {
        tree.element("li", heading.level > 2 ? [.class("h\(heading.level)")] : []) { tree in
          tree.element("a", [.href("#\(heading.id)")], heading.text)
        }
      }
    }
    return tree
  }

  fileprivate var breadcrumbsTree: HTMLTree {
    var tree = HTMLTree()
    for link in breadcrumbs {
      tree.element("li") { tree in tree.appendCrumb(link) }
    }
    return tree
  }

  fileprivate var noticesTree: HTMLTree {
    var tree = HTMLTree()
    for notice in notices { tree.element("p", [], notice) }
    return tree
  }

  fileprivate var neighboursTree: HTMLTree {
    var tree = HTMLTree()
    if let link = previous { tree.appendNeighbour(link, rel: "prev", "← Previous") }
    if let link = next { tree.appendNeighbour(link, rel: "next", "Next →") }
    return tree
  }
}

extension HTMLTree {
  fileprivate var html: String { String(decoding: serialized(), as: UTF8.self) }

  /// A section has no page of its own, so a crumb may be a mere word.
  fileprivate mutating func appendCrumb(_ link: PageFrame.Link) {
    guard !link.href.isEmpty else { return text(link.title) }
    element("a", [.href(link.href)], link.title)
  }

  fileprivate mutating func appendNeighbour(_ link: PageFrame.Link, rel: String, _ label: String) {
    element("a", [.class(rel), .init("rel", rel), .href(link.href)]) { tree in
      tree.element("span", [], label)
      tree.text(" ")
      tree.element("b", [], link.title)
    }
  }
}
