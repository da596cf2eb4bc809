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
  static let names = PageNames(values: PageValue.allCases.map(\.rawValue))

  private let values: [String: String]
  private let phrases: Phrases

  init(_ frame: PageFrame, _ phrases: Phrases) {
    let parts = PageParts(frame, phrases)
    self.phrases = phrases
    values = Dictionary(
      uniqueKeysWithValues: PageValue.allCases.map {
        ($0.rawValue, Self.html(of: $0, frame, parts))
      })
  }

  private static func html(
    of value: PageValue, _ frame: PageFrame, _ parts: PageParts
  ) -> String {
    switch value {
    case .language: escaped(frame.language)
    case .contentLanguage: frame.contentLanguage.map { #" lang="\#(escaped($0))""# } ?? ""
    case .documentTitle: escaped(frame.documentTitle)
    case .description: escaped(frame.description)
    case .lead: escaped(frame.lead)
    case .head: parts.head.html
    case .canonical: escaped(frame.canonical ?? "")
    case .stylesheet: escaped(frame.assets.stylesheet)
    case .themeScript: escaped(frame.assets.themeScript)
    case .siteScript: escaped(frame.assets.siteScript)
    case .searchScript: escaped(frame.assets.searchScript)
    case .searchIndex: escaped(frame.searchIndexHref ?? "")
    case .siteTitle: escaped(frame.siteTitle)
    case .siteHref: escaped(frame.siteHref)
    case .title: escaped(frame.title)
    case .home: frame.isHome ? "home" : ""
    case .languages: parts.languages.html
    case .navigation: parts.navigation.html
    case .contents: parts.contents.html
    case .breadcrumbs: parts.breadcrumbs.html
    case .notices: parts.notices.html
    case .about: parts.about.html
    case .body: String(decoding: frame.body, as: UTF8.self)
    case .related: parts.related.html
    case .neighbours: parts.neighbours.html
    case .footer: parts.footer.html
    }
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
