/// Where the parts of an executable lie in its file and in memory: elf(5), for 64 bits.
struct ExecutableSegments {
  private struct Segment {
    var offset: UInt64
    var address: UInt64
    var count: UInt64
  }

  private var segments: [Segment] = []

  /// Without segments when `bytes` are no executable.
  init(of bytes: [UInt8]) {
    guard bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1]) else { return }
    let start = ExecutableSegments.number(in: bytes, at: 32, count: 8)
    let size = ExecutableSegments.number(in: bytes, at: 54, count: 2)
    let count = ExecutableSegments.number(in: bytes, at: 56, count: 2)
    guard size >= 56, start < UInt64(bytes.count) else { return }
    for index in 0..<count {
      let header = Int(start + index * size)
      guard header + 56 <= bytes.count else { return }
      // PT_LOAD
      guard ExecutableSegments.number(in: bytes, at: header, count: 4) == 1 else { continue }
      segments.append(
        Segment(
          offset: ExecutableSegments.number(in: bytes, at: header + 8, count: 8),
          address: ExecutableSegments.number(in: bytes, at: header + 16, count: 8),
          count: ExecutableSegments.number(in: bytes, at: header + 32, count: 8)))
    }
  }

  /// The address that the debug information knows a byte of the file by.
  func address(ofOffset offset: UInt64) -> UInt64? {
    let segment = segments.first { $0.offset <= offset && offset - $0.offset < $0.count }
    return segment.map { $0.address &+ (offset - $0.offset) }
  }

  /// Little-endian; 0 beyond the end.
  private static func number(in bytes: [UInt8], at start: Int, count: Int) -> UInt64 {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
