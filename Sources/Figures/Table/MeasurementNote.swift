package import HTML
package import Snippets

/// The sentence that says when and where figures were measured.
package struct MeasurementNote: Sendable {
  private let header: MeasurementHeader

  package init(_ header: MeasurementHeader) { self.header = header }

  package func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("p", [.class("measured")]) { tree in
      tree.text("Measured on ")
      tree.element("time", [.init("datetime", header.date)], header.date)
      tree.append(visible: " with \(header.place); another machine gives other figures.")
    }
    return tree
  }
}
