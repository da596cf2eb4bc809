import HTML

/// Text as the picture shows it: what a page would swallow is made visible, and its width is known
/// without asking a browser.
struct DiagramText: Sendable, Hashable {
  struct Run: Sendable, Hashable {
    var text: String
    /// A class of the style sheet.
    var style: String?
  }

  private(set) var runs: [Run] = []

  init(_ text: String = "", style: String? = nil) {
    append(text, style: style)
  }

  var string: String { runs.map(\.text).joined() }

  /// In columns of a fixed-width face.
  var columns: Int { runs.reduce(0) { $0 + Self.columns($1.text) } }

  mutating func append(_ text: String, style: String? = nil) {
    guard !text.isEmpty else { return }
    var visible = HTMLTree()
    visible.append(visible: text)
    var isMark = false
    for node in visible.nodes {
      switch node {
      case .start: isMark = true
      case .end: isMark = false
      case .text(let text): runs.append(Run(text: text, style: isMark ? "x" : style))
      case .void, .raw: break
      }
    }
  }

  mutating func append(_ other: DiagramText) { runs += other.runs }

  /// The beginning of it, with an ellipsis for the rest, where it is wider than `columnsMax`.
  func cut(to columnsMax: Int) -> DiagramText {
    guard columns > columnsMax else { return self }
    var result = DiagramText()
    var room = columnsMax - 1
    for run in runs {
      let kept = Self.prefix(run.text, columns: room)
      if !kept.isEmpty { result.runs.append(Run(text: kept, style: run.style)) }
      room -= Self.columns(kept)
      if kept.utf8.count < run.text.utf8.count { break }
    }
    result.runs.append(Run(text: "…", style: nil))
    return result
  }

  private static func prefix(_ text: String, columns room: Int) -> String {
    var taken = 0
    return String(
      text.prefix { character in
        taken += columns(String(character))
        return taken <= room
      })
  }

  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// East Asian wide and fullwidth characters (UAX 11) take two, marks that combine none.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: 1
    case 0x1160...0x11FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x3FFFD:
      2
    default: combines(scalar) ? 0 : 1
    }
  }

  private static func combines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
