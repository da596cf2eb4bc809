/// Compresses in the format of RFC 1951, as simply as that can be done: one block of fixed codes,
/// in which only a byte that repeats is shortened.
///
/// No general compressor does better than a few percent on our drawings, and the bytes are the same
/// with every version of every library, because there is none.
struct RunLengthDeflater {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingCount: UInt32 = 0

  static func deflated(_ data: [UInt8]) -> [UInt8] {
    var deflater = RunLengthDeflater()
    // The last block, of fixed codes.
    deflater.append(bits: 0b011, count: 3)
    var index = 0
    while index < data.count {
      deflater.append(literal: data[index])
      var end = index + 1
      while end < data.count, data[end] == data[index] { end += 1 }
      deflater.append(repeats: end - index - 1, of: data[index])
      index = end
    }
    deflater.append(code: 256)
    deflater.finish()
    return deflater.bytes
  }

  private mutating func append(literal byte: UInt8) { append(code: Int(byte)) }

  /// A match has 3 to 258 bytes.
  private mutating func append(repeats count: Int, of byte: UInt8) {
    var rest = count
    while rest >= 3 {
      let length = rest - 258 == 1 || rest - 258 == 2 ? 256 : min(rest, 258)
      append(matchOf: length)
      rest -= length
    }
    for _ in 0..<rest { append(literal: byte) }
  }

  /// The length, and distance 1: the byte before.
  private mutating func append(matchOf length: Int) {
    guard length < 258 else {
      append(code: 285)
      return append(huffman: 0, count: 5)
    }
    // RFC 1951, 3.2.5: four codes for each number of extra bits, from length 11 on.
    var extra = 0
    var base = 3
    var code = 257
    while length >= base + (1 << extra) {
      base += 1 << extra
      code += 1
      if code >= 265, (code - 265).isMultiple(of: 4) { extra += 1 }
    }
    append(code: code)
    append(bits: UInt32(length - base), count: UInt32(extra))
    append(huffman: 0, count: 5)
  }

  /// The fixed code of a literal or a length (RFC 1951, 3.2.6).
  private mutating func append(code: Int) {
    switch code {
    case 0..<144: append(huffman: UInt32(0x30 + code), count: 8)
    case 144..<256: append(huffman: UInt32(0x190 + code - 144), count: 9)
    case 256..<280: append(huffman: UInt32(code - 256), count: 7)
    default: append(huffman: UInt32(0xC0 + code - 280), count: 8)
    }
  }

  /// Codes begin with their highest bit, numbers with their lowest.
  private mutating func append(huffman code: UInt32, count: UInt32) {
    for bit in (0..<count).reversed() { append(bits: code >> bit & 1, count: 1) }
  }

  private mutating func append(bits: UInt32, count: UInt32) {
    pending |= bits << pendingCount
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(pending & 0xFF))
      pending >>= 8
      pendingCount -= 8
    }
  }

  private mutating func finish() {
    if pendingCount > 0 { bytes.append(UInt8(pending & 0xFF)) }
  }
}
