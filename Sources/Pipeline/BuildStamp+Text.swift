import Basics

extension BuildStamp {
  /// Grows whenever stamps are written otherwise; an older one is then no stamp.
  private static let version = "sitegen stamp 1"

  /// As it is kept: fields with their lengths before them, and the digest of all of them at the end,
  /// so that a stamp that is damaged anywhere is no stamp.
  package var bytes: [UInt8] {
    var fields = StampFields()
    fields.add(Self.version)
    fields.add(inputs.hex)
    fields.add(site.hex)
    fields.add(products) { $0.add($1) }
    fields.add(pageCount)
    fields.add(programCount)
    fields.add(diagnostics) { $0.add($1) }
    return fields.bytes + Array(Digest(of: fields.bytes).hex.utf8)
  }

  /// Nothing unless `bytes` are those of a stamp, all of them.
  package init?(parsing bytes: [UInt8]) {
    let body = bytes.dropLast(64)
    guard bytes.count > 64, Array(Digest(of: body).hex.utf8) == Array(bytes.suffix(64))
    else { return nil }
    var fields = StampReader(body)
    guard fields.text() == Self.version,
      let inputs = fields.text().flatMap(Digest.init(hex:)),
      let site = fields.text().flatMap(Digest.init(hex:)),
      let products = fields.list({ $0.text() }), let pageCount = fields.number(),
      let programCount = fields.number(), let diagnostics = fields.list({ $0.diagnostic() }),
      fields.isAtEnd
    else { return nil }
    self.init(
      inputs: inputs, site: site, products: products, pageCount: pageCount,
      programCount: programCount, diagnostics: diagnostics)
  }
}
