extension HTMLTree {
  /// The tree as HTML, in UTF-8.
  ///
  /// `&`, `<`, `>` and `"` are escaped in text, and in attributes.
  package func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nodes.count * 24)
    for node in nodes {
      switch node {
      case .start(let name, let attributes):
        bytes.append(tag: name, attributes)
        bytes.append(UInt8(ascii: ">"))
      case .void(let name, let attributes):
        bytes.append(tag: name, attributes)
        bytes.append(contentsOf: " />".utf8)
      case .end(let name):
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
      case .text(let text): bytes.append(escaping: text)
      case .raw(let html): bytes.append(contentsOf: html.utf8)
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(tag name: String, _ attributes: [HTMLTree.Attribute]) {
    append(UInt8(ascii: "<"))
    append(contentsOf: name.utf8)
    for attribute in attributes {
      append(UInt8(ascii: " "))
      append(contentsOf: attribute.name.utf8)
      guard let value = attribute.value else { continue }
      append(contentsOf: "=\"".utf8)
      append(escaping: value)
      append(UInt8(ascii: "\""))
    }
  }

  fileprivate mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      for index in bytes.indices {
        let replacement: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        default: continue
        }
        append(contentsOf: bytes[copied..<index])
        replacement.withUTF8Buffer { append(contentsOf: $0) }
        copied = index + 1
      }
      append(contentsOf: bytes[copied...])
    }
  }
}
