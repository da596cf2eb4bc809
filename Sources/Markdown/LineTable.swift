/// A text and where its lines begin; lines are counted from 0.
struct LineTable {
  let bytes: [UInt8]
  let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    for i in bytes.indices {
      let byte = bytes[i]
      guard byte <= 0x0D, byte.isLineEnd else { continue }
      if byte == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { continue }
      starts.append(i + 1)
    }
    self.starts = starts
  }

  /// The line that holds a byte.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where the line after `line` begins.
  func end(of line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : bytes.count
  }

  /// Where the text of a line ends, its line ending left out.
  func textEnd(of line: Int) -> Int {
    var end = end(of: line)
    while end > starts[line], bytes[end - 1].isLineEnd { end -= 1 }
    return end
  }

  func isBlank(_ line: Int) -> Bool {
    bytes[starts[line]..<textEnd(of: line)].allSatisfy(\.isBlank)
  }
}
