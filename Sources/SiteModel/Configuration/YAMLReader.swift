import Basics
import Snippets
import Yams

/// Takes values out of YAML nodes, and says so where they are not what they should be.
struct YAMLReader {
  /// A key of a mapping with its value.
  struct Entry {
    var key: String
    var location: SourceLocation
    var node: Node

    /// `key:` with nothing after it, which is as good as no key.
    var isEmpty: Bool { node.null != nil && node.scalar?.style.isQuoted != true }
  }

  let source: YAMLSource
  private(set) var diagnostics: [Diagnostic] = []
  /// What was written at the keys at the top that were complained of and cannot be read.
  private(set) var unread: [String: String] = [:]

  init(_ source: YAMLSource) { self.source = source }

  /// The entries at the top of the text, empty ones included; nothing where it cannot be read.
  mutating func root() -> [Entry]? {
    let reading = source.read()
    diagnostics += reading.complaints
    unread = reading.unread
    guard let node = reading.root, node.null == nil else {
      return reading.complaints.isEmpty || !unread.isEmpty ? [] : nil
    }
    if case .mapping(let mapping) = node { return allEntries(mapping) }
    complain(
      "WrongType", "YAML must be keys and values, for example 'title: Pipes'",
      at: source.location(node.mark))
    return nil
  }

  /// The entries of a mapping, without the empty ones.
  mutating func entries(_ mapping: Node.Mapping) -> [Entry] {
    allEntries(mapping).filter { !$0.isEmpty }
  }

  private mutating func allEntries(_ mapping: Node.Mapping) -> [Entry] {
    var entries: [Entry] = []
    for (key, node) in mapping {
      if let name = key.scalar?.string {
        entries.append(Entry(key: name, location: source.location(key), node: node))
      } else {
        complain("WrongType", "Key must be text", at: source.location(key))
      }
    }
    return entries
  }

  /// The entries of a value that must be a mapping.
  mutating func entries(of entry: Entry) -> [Entry] {
    guard case .mapping(let mapping) = entry.node else {
      wrongType(entry, "keys and values")
      return []
    }
    return entries(mapping)
  }

  mutating func text(_ entry: Entry) -> String? {
    guard let text = entry.node.scalar?.string else {
      wrongType(entry, "text")
      return nil
    }
    return text
  }

  mutating func flag(_ entry: Entry) -> Bool? {
    guard entry.node.scalar?.style.isQuoted != true, let flag = entry.node.bool else {
      wrongType(entry, "true or false")
      return nil
    }
    return flag
  }

  mutating func number(_ entry: Entry) -> Int? {
    guard entry.node.scalar?.style.isQuoted != true, let number = entry.node.int else {
      wrongType(entry, "a whole number")
      return nil
    }
    return number
  }

  /// A list of texts; a lone text is a list of one.
  mutating func texts(_ entry: Entry) -> [String] { located(entry).map(\.text) }

  mutating func located(_ entry: Entry) -> [(text: String, location: SourceLocation)] {
    if let text = entry.node.scalar?.string { return [(text, source.location(entry.node))] }
    return nodes(entry).compactMap { node in
      if let text = node.scalar?.string { return (text, source.location(node)) }
      complain("WrongType", "Value in '\(entry.key)' must be text", at: source.location(node))
      return nil
    }
  }

  /// The elements of a value that must be a list.
  mutating func nodes(_ entry: Entry) -> [Node] {
    guard case .sequence(let sequence) = entry.node else {
      wrongType(entry, "a list")
      return []
    }
    return Array(sequence)
  }

  mutating func wrongType(_ entry: Entry, _ wanted: String) {
    complain(
      "WrongType", "Value of '\(entry.key)' must be \(wanted)", at: source.location(entry.node))
  }

  mutating func wrongValue(_ entry: Entry, _ summary: String, fix: String? = nil) {
    complain("WrongValue", summary, at: source.location(entry.node), fix: fix)
  }

  mutating func unknownKey(_ entry: Entry, among known: [String], in place: String) {
    let meant = nearest(to: entry.key, among: known)
    complain(
      "UnknownKey",
      "Key '\(entry.key)' is not known in \(place)\(meant.map { "; did you mean '\($0)'?" } ?? "")",
      at: entry.location,
      fix: meant == nil ? "Known are \(known.joined(separator: ", "))" : nil)
  }

  mutating func complain(
    _ id: String, _ summary: String, at location: SourceLocation, fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, id: id, summary, at: location, fix: fix))
  }

  mutating func append(_ others: [Diagnostic]) { diagnostics += others }
}

extension Node.Scalar.Style {
  var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}
