/// One frame of the stack on which a system call was made.
package struct StackFrame: Sendable, Hashable {
  /// The path of the program or library that the code belongs to.
  package var module: String
  /// The exported function at or before the place, without its offset; empty where there is none.
  package var symbol: String
  /// The return address as an offset into the file, not as an address of memory.
  package var offset: UInt64

  package init(module: String, symbol: String, offset: UInt64) {
    self.module = module
    self.symbol = symbol
    self.offset = offset
  }

  /// From ` > /usr/lib/libc.so.6(pipe+0x9) [0xf8b09]`; nothing for a line of another kind.
  init?(line: Substring) {
    guard line.hasPrefix(" > "), line.hasSuffix("]"), let bracket = line.lastIndex(of: "["),
      line[bracket...].hasPrefix("[0x"),
      let offset = UInt64(line[bracket...].dropFirst(3).dropLast(), radix: 16)
    else { return nil }
    let place = line[line.index(line.startIndex, offsetBy: 3)..<bracket].withoutSpacesAround
    guard place.hasSuffix(")"), let open = place.lastIndex(of: "(") else {
      self.init(module: String(place), symbol: "", offset: offset)
      return
    }
    let inside = place[place.index(after: open)...].dropLast()
    self.init(
      module: String(place[..<open].withoutSpacesAround),
      symbol: String(inside.prefix { $0 != "+" }), offset: offset)
  }
}

extension Substring {
  var withoutSpacesAround: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
