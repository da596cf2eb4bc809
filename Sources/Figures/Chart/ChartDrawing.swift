import HTML

/// A laid out chart as SVG.
///
/// Nothing in it has an id, so that a page may hold any number of charts.
struct ChartDrawing {
  let picture: ChartPicture
  let title: String
  let description: String

  func append(to tree: inout HTMLTree) {
    tree.element("svg", attributes) { tree in
      tree.element("title", [], title)
      tree.element("desc", [], description)
      for outline in picture.outlines {
        tree.void("path", [.class(outline.style), .init("d", outline.path)])
      }
      for label in picture.labels { append(label, &tree) }
    }
  }

  private var attributes: [HTMLTree.Attribute] {
    [
      .class(picture.room.style), .init("viewBox", "0 0 \(picture.room.width) \(picture.height)"),
      .init("width", "\(picture.room.width)"), .init("height", "\(picture.height)"),
      .init("role", "img"), .init("aria-label", "\(title). \(description)"),
    ]
  }

  private func append(_ label: ChartLabel, _ tree: inout HTMLTree) {
    var attributes: [HTMLTree.Attribute] = [
      .class(label.style), .init("x", "\(label.x)"), .init("y", "\(label.y)"),
    ]
    if label.anchor != .start { attributes.append(.init("text-anchor", label.anchor.rawValue)) }
    tree.element("text", attributes) { tree in
      for run in label.text.runs {
        guard let style = run.style else {
          tree.text(run.text)
          continue
        }
        tree.element("tspan", [.class(style)], run.text)
      }
    }
  }
}
