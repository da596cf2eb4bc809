import Glibc

/// Writes all of `text` to a descriptor, in as many calls as that takes.
public func writeText(_ text: String, to descriptor: Int32) throws(SysError) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    rest = rest.dropFirst(try check(count, "write"))
  }
}

/// Reads once from a descriptor, as UTF-8; an empty text is the end of file.
public func readText(
  from descriptor: Int32, atMost countMax: Int = 4096
) throws(SysError) -> String {
  var buffer = [UInt8](repeating: 0, count: countMax)
  let count = try check(read(descriptor, &buffer, countMax), "read")
  return String(decoding: buffer[..<count], as: UTF8.self)
}

/// Reads a descriptor to its end, as UTF-8.
public func readAllText(from descriptor: Int32) throws(SysError) -> String {
  var text = ""
  while true {
    let piece = try readText(from: descriptor)
    if piece.isEmpty {
      return text
    }
    text += piece
  }
}
