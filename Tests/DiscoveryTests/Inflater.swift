/// Reads what `RunLengthDeflater` writes: one block of fixed codes (RFC 1951, 3.2.6).
struct Inflater {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var position = 0

  static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
    var inflater = Inflater(bytes: bytes)
    return try inflater.inflate()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func inflate() throws -> [UInt8] {
    guard try number(of: 3) == 0b011 else { throw Malformed() }
    var data: [UInt8] = []
    while true {
      let code = try self.code()
      switch code {
      case 0..<256: data.append(UInt8(code))
      case 256: return data
      default:
        let length = try self.length(code)
        guard try huffman(of: 5) == 0, let last = data.last else { throw Malformed() }
        data += repeatElement(last, count: length)
      }
    }
  }

  private mutating func code() throws -> Int {
    var code = try huffman(of: 7)
    if code < 24 { return 256 + code }
    code = code << 1 | (try huffman(of: 1))
    switch code {
    case 0x30..<0xC0: return code - 0x30
    case 0xC0..<0xC8: return 280 + code - 0xC0
    default: return 144 + (code << 1 | (try huffman(of: 1))) - 0x190
    }
  }

  /// The table of RFC 1951, 3.2.5, written down.
  private mutating func length(_ code: Int) throws -> Int {
    let bases = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
      163, 195, 227, 258,
    ]
    let extras = [
      0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    return bases[code - 257] + (try number(of: extras[code - 257]))
  }

  private mutating func huffman(of count: Int) throws -> Int {
    var value = 0
    for _ in 0..<count { value = value << 1 | (try bit()) }
    return value
  }

  private mutating func number(of count: Int) throws -> Int {
    var value = 0
    for shift in 0..<count { value |= try bit() << shift }
    return value
  }

  private mutating func bit() throws -> Int {
    guard position / 8 < bytes.count else { throw Malformed() }
    defer { position += 1 }
    return Int(bytes[position / 8] >> (position % 8)) & 1
  }
}
