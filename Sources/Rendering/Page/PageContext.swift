import HTML
import Localization
import Mustache

/// What `page.mustache` may ask for, answered by name: a template never reflects on our types.
///
/// Every value comes as finished HTML, escaped where it was text. What may be absent is empty, and
/// has a claim such as `hasNotices` for its section, because a section over anything but a claim
/// would search that value for names by reflection. Words of the interface are `say-KEY`.
struct PageContext: MustacheParent {
  static let phrasePrefix = "say-"
  static let names = PageNames(
    values: PageContext(
      PageFrame(siteTitle: "", siteHref: "", title: "", assets: .init(prefix: ""), body: []),
      .builtIn("en")
    ).values.keys)

  private let values: [String: String]
  private let phrases: Phrases

  init(_ frame: PageFrame, _ phrases: Phrases) {
    let parts = PageParts(frame, phrases)
    self.phrases = phrases
    values = [
      "language": escaped(frame.language),
      "contentLanguage": frame.contentLanguage.map { #" lang="\#(escaped($0))""# } ?? "",
      "documentTitle": escaped(frame.documentTitle),
      "Description": escaped(frame.description),
      "Lead": escaped(frame.lead),
      "Head": parts.head.html,
      "Canonical": escaped(frame.canonical ?? ""),
      "stylesheet": escaped(frame.assets.stylesheet),
      "themeScript": escaped(frame.assets.themeScript),
      "siteScript": escaped(frame.assets.siteScript),
      "searchScript": escaped(frame.assets.searchScript),
      "SearchIndex": escaped(frame.searchIndexHref ?? ""),
      "siteTitle": escaped(frame.siteTitle),
      "siteHref": escaped(frame.siteHref),
      "title": escaped(frame.title),
      "Home": frame.isHome ? "home" : "",
      "Languages": parts.languages.html,
      "Navigation": parts.navigation.html,
      "Contents": parts.contents.html,
      "Breadcrumbs": parts.breadcrumbs.html,
      "Notices": parts.notices.html,
      "About": parts.about.html,
      "body": String(decoding: frame.body, as: UTF8.self),
      "Related": parts.related.html,
      "Neighbours": parts.neighbours.html,
      "Footer": parts.footer.html,
    ]
  }

  /// Every name of the template is answered; an unknown one was reported when it was read.
  func child(named name: String) -> Any? {
    if let value = values[name] { return value }
    if name.hasPrefix("has"), let value = values[String(name.dropFirst(3))] {
      return !value.isEmpty
    }
    guard name.hasPrefix(Self.phrasePrefix),
      let phrase = Phrase(rawValue: String(name.dropFirst(Self.phrasePrefix.count)))
    else { preconditionFailure("page.mustache asks for '\(name)', which no page has") }
    return escaped(phrases[phrase])
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
    title == siteTitle || isHome ? siteTitle : "\(title) · \(siteTitle)"
  }
}

extension HTMLTree {
  fileprivate var html: String { String(decoding: serialized(), as: UTF8.self) }
}
