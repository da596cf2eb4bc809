import Crypto

/// A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits.
package struct Digest: Sendable, Hashable {
  package let hex: String

  package init(of bytes: some Sequence<UInt8>) {
    self.init(SHA256.hash(data: Array(bytes)))
  }

  package init(of text: String) {
    self.init(of: text.utf8)
  }

  /// Of several fields, each with its length before it, so that no two lists share a digest.
  package init(ofFields fields: [[UInt8]]) {
    var hash = SHA256()
    for field in fields {
      hash.update(data: Array("\(field.count):".utf8))
      hash.update(data: field)
    }
    self.init(hash.finalize())
  }

  /// Nothing unless `hex` is 64 lower-case hexadecimal digits.
  package init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57) ~= $0 || (97...102) ~= $0 })
    else { return nil }
    self.hex = hex
  }

  private init(_ digest: SHA256.Digest) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hex = String(decoding: text, as: UTF8.self)
  }
}
