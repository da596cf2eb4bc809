import HTML
import SiteModel

/// Words, some of which are links to terms.
extension DocumentWriter {
  mutating func writeText(_ text: String, _ index: Int) {
    output.beginText()
    let links = options.proseLinks(index)
    if links.isEmpty, openLink == nil {
      output.text(text)
    } else {
      writeText(Array(text.utf8)[...], links, index)
    }
  }

  /// Inside a link of the author's own HTML words stay words.
  private mutating func writeText(_ bytes: ArraySlice<UInt8>, _ links: [ProseLink], _ index: Int) {
    var rest = bytes
    if let link = openLink, link.term.endNode == index { endLink(link, in: &rest) }
    for link in links where !output.isInLink {
      output.text(rest.takeText(upTo: link.term.start))
      output.start("a", [.class("term"), .href(link.href), .init("title", link.term.definition)])
      openLink = link
      if link.term.endNode == index { endLink(link, in: &rest) }
    }
    output.text(rest.takeText(upTo: bytes.endIndex))
  }

  private mutating func endLink(_ link: ProseLink, in rest: inout ArraySlice<UInt8>) {
    output.text(rest.takeText(upTo: link.term.end))
    output.end("a")
    openLink = nil
  }
}

extension ArraySlice<UInt8> {
  /// What stands before `end`, taken out.
  fileprivate mutating func takeText(upTo end: Int) -> String {
    let text = String(decoding: self[startIndex..<end], as: UTF8.self)
    self = self[end...]
    return text
  }
}
