/// A raw `<img …>` tag, taken apart.
struct ImageTag: Hashable {
  let source: String
  let alternative: String
  let title: String

  /// Nothing unless `html` is this one tag, and it says where the picture is.
  init?(_ html: String) {
    guard let attributes = Self.attributes(of: html), let source = attributes["src"] else {
      return nil
    }
    self.source = source
    alternative = attributes["alt"] ?? ""
    title = attributes["title"] ?? ""
  }

  /// The tags of this kind that stand in a piece of HTML, in order.
  static func all(in html: String) -> [ImageTag] {
    html.utf8.split(separator: UInt8(ascii: "<")).compactMap { part in
      guard let end = part.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return ImageTag("<" + String(Substring(part[...end])))
    }
  }

  private static func attributes(of html: String) -> [String: String]? {
    var rest = html.utf8.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    guard String(Substring(rest.prefix(4))).lowercased() == "<img", rest.last == UInt8(ascii: ">")
    else { return nil }
    rest = rest.dropFirst(4).dropLast()
    if rest.last == UInt8(ascii: "/") { rest.removeLast() }
    guard let first = rest.first, isSpace(first) else { return nil }
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop(while: isSpace)
      if rest.isEmpty { return attributes }
      guard let attribute = takeAttribute(&rest) else { return nil }
      if attributes[attribute.name] == nil { attributes[attribute.name] = attribute.value }
    }
  }

  private static func takeAttribute(
    _ rest: inout Substring.UTF8View
  ) -> (name: String, value: String)? {
    let name = rest.prefix { !isSpace($0) && !"=<>\"'".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count).drop(while: isSpace)
    let key = String(Substring(name)).lowercased()
    guard rest.first == UInt8(ascii: "=") else { return (key, "") }
    rest = rest.dropFirst().drop(while: isSpace)
    guard let value = takeValue(&rest) else { return nil }
    return (key, String(Substring(value)).replacing("&amp;", with: "&"))
  }

  private static func takeValue(_ rest: inout Substring.UTF8View) -> Substring.UTF8View? {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { !isSpace($0) && !"<>".utf8.contains($0) }
      rest = rest.dropFirst(value.count)
      return value.isEmpty ? nil : value
    }
    rest = rest.dropFirst()
    guard let end = rest.firstIndex(of: quote) else { return nil }
    defer { rest = rest[end...].dropFirst() }
    return rest[..<end]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
