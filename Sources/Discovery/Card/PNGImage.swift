/// A PNG file (ISO/IEC 15948) of few colours.
///
/// Each row is written as its difference from the one above, which for drawings of straight lines
/// is almost everywhere 0.
struct PNGImage {
  private let bitmap: CardBitmap

  init(_ bitmap: CardBitmap) { self.bitmap = bitmap }

  var bytes: [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // 8 bits a pixel, an index into a palette; no other choice of compression, filter, order.
    bytes += chunk(
      "IHDR",
      UInt32(bitmap.width).bigEndianBytes + UInt32(bitmap.height).bigEndianBytes + [8, 3, 0, 0, 0])
    bytes += chunk("PLTE", CardColor.allCases.flatMap(\.components))
    bytes += chunk("IDAT", zlibStream(of: filteredRows))
    bytes += chunk("IEND", [])
    return bytes
  }

  /// Every row after the number of its filter: 2, the difference from the row above.
  private var filteredRows: [UInt8] {
    let (pixels, width) = (bitmap.pixels, bitmap.width)
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * bitmap.height)
    for row in 0..<bitmap.height {
      rows.append(2)
      for index in (row * width)..<((row + 1) * width) {
        rows.append(row == 0 ? pixels[index] : pixels[index] &- pixels[index - width])
      }
    }
    return rows
  }

  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return UInt32(data.count).bigEndianBytes + body + Checksum.crc32(of: body).bigEndianBytes
  }

  private func zlibStream(of data: [UInt8]) -> [UInt8] {
    [0x78, 0x01] + RunLengthDeflater.deflated(data) + Checksum.adler32(of: data).bigEndianBytes
  }
}
