/// The harmless part of HTML: what `sanitize` leaves of an author's own tags.
///
/// No element that loads a program, embeds a page, takes input or changes the page's head; no
/// event handler, no `style`; addresses only of the schemes below. Everything else is taken out,
/// its text stays. Comments and declarations are no text: comments go without a word, so that a note
/// to oneself or a formatter's directive is no warning.
enum HTMLPolicy {
  /// Elements that stand inside a line of text.
  static let phrasing: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr",
  ]

  /// Elements that begin a new block.
  static let blocks: Set<String> = [
    "aside", "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  static let void: Set<String> = ["br", "col", "hr", "img", "wbr"]

  /// Elements whose content is not text to be read; it goes with them.
  static let rawText: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea",
    "title", "xmp",
  ]

  /// Blocks that hold words and phrasing only.
  static let phrasingOnly: Set<String> = [
    "dt", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "summary", "caption",
  ]

  /// Elements that hold only certain others, and no words of their own.
  static let structural: Set<String> = [
    "colgroup", "dl", "ol", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  /// The elements in which one may stand that cannot stand everywhere.
  static let parents: [String: Set<String>] = [
    "caption": ["table"], "col": ["colgroup"], "colgroup": ["table"], "dd": ["dl"], "dt": ["dl"],
    "figcaption": ["figure"], "li": ["ol", "ul"], "summary": ["details"], "tbody": ["table"],
    "td": ["tr"], "tfoot": ["table"], "th": ["tr"], "thead": ["table"],
    "tr": ["table", "tbody", "tfoot", "thead"],
  ]

  /// The open elements that a start tag ends when they are the innermost, as HTML5 implies it.
  static let ends: [String: Set<String>] = [
    "dd": ["dd", "dt"], "dt": ["dd", "dt"], "li": ["li"], "tbody": ["tbody", "thead", "colgroup"],
    "td": ["td", "th"], "tfoot": ["tbody", "thead"], "th": ["td", "th"],
    "thead": ["caption", "colgroup"], "tr": ["td", "th", "tr"],
  ]

  /// The elements whose end tag HTML5 lets an author leave out (section 13.1.2.4).
  static let endsItself: Set<String> = [
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th",
    "thead", "tr",
  ]

  private static let everywhere: Set<String> = ["class", "dir", "id", "lang", "title"]

  private static let attributes: [String: Set<String>] = [
    "a": ["href"], "blockquote": ["cite"], "col": ["span"], "colgroup": ["span"],
    "del": ["cite", "datetime"], "details": ["open"], "img": ["alt", "height", "src", "width"],
    "ins": ["cite", "datetime"], "li": ["value"], "ol": ["reversed", "start", "type"],
    "q": ["cite"], "td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"],
    "time": ["datetime"],
  ]

  private static let addresses: Set<String> = ["cite", "href", "src"]

  static func isAllowed(_ element: String) -> Bool {
    phrasing.contains(element) || blocks.contains(element)
  }

  static func allows(_ attribute: HTMLToken.Attribute, on element: String) -> Bool {
    guard
      everywhere.contains(attribute.name) || attributes[element]?.contains(attribute.name) == true
    else { return false }
    guard addresses.contains(attribute.name), let value = attribute.value else { return true }
    guard SafeURL.isSafe(value) else { return false }
    guard let scheme = SafeURL.scheme(of: value) else { return true }
    return ["http", "https", "mailto", "tel", "ftp", "data"].contains(scheme)
  }
}
