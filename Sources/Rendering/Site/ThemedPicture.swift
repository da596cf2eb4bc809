import HTML

/// A drawing that follows the theme: an SVG whose root has the class `themed` is set into the page
/// itself, so that the style sheet reaches it.
///
/// Only what draws is let through: no script, no style, no link, no id that could meet another.
struct ThemedPicture {
  let tree: HTMLTree

  private static let elements: Set<String> = [
    "svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "text", "tspan",
  ]

  private static let attributes: Set<String> = [
    "class", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy",
    "width", "height", "points", "viewBox", "transform", "text-anchor", "role", "lang",
  ]

  /// Nothing unless `text` is such a drawing.
  init?(_ text: String?) {
    guard let text, let start = text.ranges(of: "<svg").first?.lowerBound,
      text[start...].prefix(while: { $0 != ">" }).contains(#"class="themed"#)
    else { return nil }
    let drawing = text[start...]
    guard Self.isHarmless(drawing) else { return nil }
    var tree = HTMLTree()
    tree.element("span", [.class("picture")]) { tree in
      tree.raw(String(drawing.trimmed.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "")))
    }
    self.tree = tree
  }

  /// Whether it is made of the tags and attributes above, each written out plainly.
  private static func isHarmless(_ drawing: Substring) -> Bool {
    for piece in drawing.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
      let tag = piece.drop { $0 == "/" }.prefix { $0.isLetter }
      guard elements.contains(String(tag)) else { return false }
      for match in piece.matches(of: /([^\s"=]+)\s*=/) {
        let name = String(match.1)
        guard attributes.contains(name) || name == "xmlns" else { return false }
      }
      guard piece.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return false }
    }
    return true
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
    return self[..<end]
  }
}
