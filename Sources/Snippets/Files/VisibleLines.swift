import Basics

/// Goes through a program's lines and finds which of them a page shows.
struct VisibleLines {
  /// A named part of a program.
  struct Slice: Hashable {
    var name: String
    var location: SourceLocation
    var excerpts: [Excerpt]
  }

  /// What is said about how slices begin and end.
  static let sliceMistakes: Set = [
    "UnclosedSlice", "UnopenedSlice", "NestedSlice", "DuplicateSlice", "EmptySlice",
  ]

  private let part: ProgramPart
  private(set) var excerpts: [Excerpt] = []
  private(set) var slices: [Slice] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var hidden: SourceLocation?
  private var open: Slice?

  /// Reads all lines of a program, or of a part of one.
  ///
  /// `firstLine` is the first that can be shown, 0-based; those before it are the explanation.
  init(_ lines: [String], of part: ProgramPart, language: Language, from firstLine: Int) {
    self.part = part
    for (index, line) in lines.enumerated() where index >= firstLine {
      if let (marker, columns) = Marker.read(line, language: language) {
        apply(marker, at: part.location(index: index, columns: columns))
      } else if hidden == nil {
        append(line, number: index + 1)
      }
    }
    if let open {
      complain(
        "UnclosedSlice", "Slice '\(open.name)' is never closed", at: open.location,
        fix: "End it with '\(language.lineComment) snippet.end'")
      close(open)
    }
  }

  private mutating func append(_ line: String, number: Int) {
    excerpts.append(line: line, number: number)
    open?.excerpts.append(line: line, number: number)
  }

  private mutating func apply(_ marker: Marker, at place: SourceLocation) {
    switch marker {
    case .hide: hide(at: place)
    case .show: show(at: place)
    case .slice(let name): begin(name, at: place)
    case .end: end(at: place)
    case .malformed(let name):
      complain(
        "MalformedMarker",
        name.isEmpty ? "Marker has no name" : "Marker 'snippet.\(name)' is not a name",
        at: place, fix: "Use snippet.hide, snippet.show, snippet.NAME or snippet.end")
    }
  }

  private mutating func hide(at place: SourceLocation) {
    if let hidden {
      complain("UnbalancedHide", "Lines are hidden already", at: place, seeAlso: hidden)
    } else {
      hidden = place
    }
  }

  private mutating func show(at place: SourceLocation) {
    if hidden == nil {
      complain("UnbalancedShow", "Lines are shown already: no snippet.hide comes before", at: place)
    }
    hidden = nil
  }

  private mutating func begin(_ name: String, at place: SourceLocation) {
    if let open {
      complain(
        "NestedSlice", "Slice '\(name)' begins inside slice '\(open.name)'", at: place,
        fix: "End '\(open.name)' with snippet.end before", seeAlso: open.location)
      close(open)
    }
    if let twin = slices.first(where: { $0.name == name }) {
      complain(
        "DuplicateSlice", "Slice '\(name)' is in this file twice", at: place,
        seeAlso: twin.location)
    }
    open = Slice(name: name, location: place, excerpts: [])
  }

  private mutating func end(at place: SourceLocation) {
    guard let open else {
      return complain("UnopenedSlice", "No slice is open: snippet.end ends nothing", at: place)
    }
    close(open)
  }

  private mutating func close(_ slice: Slice) {
    var closed = slice
    closed.excerpts = slice.excerpts.trimmingBlankLines.dedented
    if closed.excerpts.isEmpty {
      complain("EmptySlice", "Slice '\(slice.name)' shows nothing", at: slice.location)
    }
    if !slices.contains(where: { $0.name == slice.name }) { slices.append(closed) }
    open = nil
  }

  private mutating func complain(
    _ id: String, _ summary: String, at place: SourceLocation, fix: String? = nil,
    seeAlso: SourceLocation? = nil
  ) {
    let notes = seeAlso.map { [Diagnostic.Note("It began here", at: $0)] } ?? []
    diagnostics.append(Diagnostic(.error, id: id, summary, at: place, fix: fix, notes: notes))
  }
}

extension [Excerpt] {
  /// Puts the line after those it follows, or begins a new excerpt with it.
  fileprivate mutating func append(line: String, number: Int) {
    if let last, last.firstLine + last.lines.count == number {
      self[count - 1].lines.append(line)
    } else {
      append(Excerpt(firstLine: number, lines: [line]))
    }
  }
}
