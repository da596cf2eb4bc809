/// A tree of HTML nodes, kept flat in document order so that no depth of nesting can exhaust the
/// stack, and serialised in one place: the only one that escapes.
package struct HTMLTree: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package var name: String
    /// Nothing for a boolean attribute such as `disabled`.
    package var value: String?

    package init(_ name: String, _ value: String?) {
      self.name = name
      self.value = value
    }
  }

  package enum Node: Sendable, Hashable {
    case start(String, [Attribute])
    case end(String)
    /// An element without content: `<br />`, `<img … />`.
    case void(String, [Attribute])
    case text(String)
    /// HTML that was checked elsewhere and is written as it is.
    case raw(String)
  }

  package private(set) var nodes: [Node] = []

  package init() {}

  package mutating func start(_ name: String, _ attributes: [Attribute] = []) {
    nodes.append(.start(name, attributes))
  }

  package mutating func end(_ name: String) { nodes.append(.end(name)) }

  package mutating func void(_ name: String, _ attributes: [Attribute] = []) {
    nodes.append(.void(name, attributes))
  }

  package mutating func text(_ text: String) { nodes.append(.text(text)) }

  package mutating func raw(_ html: String) { nodes.append(.raw(html)) }

  package mutating func append(_ other: HTMLTree) { nodes.append(contentsOf: other.nodes) }

  /// An element around what `content` adds.
  package mutating func element(
    _ name: String, _ attributes: [Attribute] = [], _ content: (inout HTMLTree) -> Void
  ) {
    start(name, attributes)
    content(&self)
    end(name)
  }

  /// An element around `text`.
  package mutating func element(_ name: String, _ attributes: [Attribute] = [], _ text: String) {
    start(name, attributes)
    self.text(text)
    end(name)
  }
}

extension HTMLTree.Attribute {
  package static func `class`(_ value: String) -> Self { Self("class", value) }
  package static func id(_ value: String) -> Self { Self("id", value) }
  package static func href(_ value: String) -> Self { Self("href", value) }
}
