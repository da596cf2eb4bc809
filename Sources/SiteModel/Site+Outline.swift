import Basics
import Markdown

extension Site {
  /// What pages say of each other: the site without the texts of its pages and without its programs.
  ///
  /// Menus and lists of pages are made of it, so that they are seen to stay the same while an author
  /// only writes on. It has the same entries at the same indices.
  package var outline: Site {
    var outline = self
    outline.entries = entries.map(\.outline)
    outline.examples = []
    outline.figures = SiteFigures()
    return outline
  }
}

extension Site.Entry {
  fileprivate var outline: Site.Entry {
    var page = page
    page.document = page.document.withoutText
    page.fences = [:]
    page.proseDigest = nil
    var entry = Site.Entry(page: page, listings: [:], links: [:])
    entry.twins = twins
    return entry
  }
}

extension Document {
  fileprivate var withoutText: Document {
    let range = SourceRange(line: 1, column: 1)
    return Document(
      dialect: dialect, path: path, nodes: [Node(.document, range: range, end: 1)])
  }
}
