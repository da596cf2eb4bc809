import Basics
import CCmark

/// The one place that holds C pointers: a text goes in, nodes as values come out, all memory is
/// freed.
struct CMarkBridge {
  /// What libcmark says of a node; lines and columns are its own, 1-based, in prepared bytes.
  struct Parsed {
    var kind: Node.Kind
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var end: Int
  }

  let masks: Masks?

  /// The nodes of a text in document order; only the first `blocksMax` blocks of the top level.
  func nodes(of text: [UInt8], blocksMax: Int = .max) -> [Parsed] {
    let options = CInt(CMARK_OPT_SOURCEPOS) | CInt(CMARK_OPT_UNSAFE)
    let root = text.withUnsafeBytes { bytes -> OpaquePointer? in
      let characters = bytes.bindMemory(to: CChar.self)
      var nothing: CChar = 0
      return characters.baseAddress.map { cmark_parse_document($0, bytes.count, options) }
        ?? cmark_parse_document(&nothing, 0, options)
    }
    guard let root, let iterator = cmark_iter_new(root) else {
      preconditionFailure("libcmark gave no document; it aborts when memory is short.")
    }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(root)
    }
    return copy(iterator, capacity: text.count / 24, blocksMax: blocksMax)
  }

  private func copy(_ iterator: OpaquePointer, capacity: Int, blocksMax: Int) -> [Parsed] {
    var nodes: [Parsed] = []
    nodes.reserveCapacity(capacity)
    var open: [Int] = []
    var blocks = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_EXIT {
        if let index = open.popLast() { nodes[index].end = nodes.count }
        continue
      }
      if open.count == 1 {
        blocks += 1
        guard blocks <= blocksMax else { break }
      }
      let type = cmark_node_get_type(node)
      if !isLeaf(type) { open.append(nodes.count) }
      nodes.append(parsed(node, type, index: nodes.count))
    }
    for index in open { nodes[index].end = nodes.count }
    return nodes
  }

  private func parsed(_ node: OpaquePointer, _ type: cmark_node_type, index: Int) -> Parsed {
    Parsed(
      kind: kind(of: node, type), line: Int(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)),
      endColumn: Int(cmark_node_get_end_column(node)), end: index + 1)
  }

  private func kind(of node: OpaquePointer, _ type: cmark_node_type) -> Node.Kind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        tight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item(task: nil)
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(
        info: string(cmark_node_get_fence_info(node)),
        infoRange: SourceRange(line: 1, column: 1, columns: 0),
        literal: string(cmark_node_get_literal(node)), contentStart: [])
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(string(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)), id: "")
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(raw(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: preconditionFailure("libcmark made a node of type \(type), which it has no syntax for")
    }
  }

  private func isLeaf(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  /// Masks are kept: the passes over text compare it with the prepared bytes.
  private func raw(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters, characters.pointee != 0 else { return "" }
    guard let masks else { return String(cString: characters) }
    var count = 0
    while characters[count] != 0 { count += 1 }
    return characters.withMemoryRebound(to: UInt8.self, capacity: count) {
      masks.removed(from: UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

extension Document {
  /// The version of the libcmark that parses: `0.30.2`.
  package static var parserVersion: String { String(cString: cmark_version_string()) }
}
