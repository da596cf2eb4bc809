import Basics

/// Fences in whose place a table of facts is shown.
extension PageReader {
  mutating func facts(_ fence: Fence) -> FenceRole {
    previous = .nothing
    let words = fence.info.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard words.count > 1 else {
      complain(
        "MissingValue", "Facts fence names no table", at: fence.infoLocation,
        fix: "Write for example 'facts limits'")
      return .plain
    }
    let name = String(decoding: words[1], as: UTF8.self)
    var place = fence.infoLocation
    place.range.start.column += fence.info.utf8.distance(
      from: fence.info.startIndex, to: words[1].startIndex)
    place.range.end.column = place.range.start.column + words[1].count
    guard Program.isName(name), words.count == 2 else {
      complain(
        "MalformedName", "Table '\(name)' must be one name of letters, digits, '_' and '-'",
        at: place, fix: "Write for example 'facts limits'")
      return .plain
    }
    if fence.lines.contains(where: { !trimmed($0).isEmpty }) {
      complain(
        "FenceNotEmpty", "Fence shows the table '\(name)', but has lines of its own",
        at: fence.infoLocation, fix: "Remove the lines of the fence")
    }
    return .facts(name: name, location: place)
  }
}
