import Basics
import FoundationEssentials
import Glibc
package import Snippets

/// Results of earlier builds, by key, in a folder that several builds may use at once.
///
/// An entry is one file: a line with its key and the digest of the rest, then the result as JSON.
/// It appears by rename, so it is whole or absent; what a disk or a hand has damaged is noticed by
/// its digest and counts as absent.
package struct ActionCache: Sendable {
  package enum Finding: Sendable, Hashable {
    case hit(ActionResult)
    case absent
    case damaged
  }

  package let folder: LocalFolder
  /// Beyond this, entries are dropped.
  package let bytesMax: Int

  /// 256 MB hold the results of more than 50,000 programs.
  package init(folder: LocalFolder, bytesMax: Int = 256 << 20) {
    self.folder = folder
    self.bytesMax = bytesMax
  }

  /// The entry of `key`, which becomes the most recently used.
  package func finding(for key: ActionKey) -> Finding {
    let name = ActionCache.name(of: key)
    guard let bytes = folder.bytes(of: name) else { return .absent }
    guard let result = ActionCache.decoded(bytes, key: key) else { return .damaged }
    // When the folder cannot be written, its entries only grow old.
    _ = utimensat(AT_FDCWD, folder.path(of: name), nil, 0)
    return .hit(result)
  }

  /// - Throws: when the disk is full, or the folder cannot be written. No entry is damaged by it.
  package func store(_ result: ActionResult, for key: ActionKey) throws(ExecutionFailure) {
    let name = ActionCache.name(of: key)
    try LocalFolder(Toolchain.parent(of: folder.path(of: name))).make()
    try folder.write(try ActionCache.encoded(result, key: key), to: name)
  }

  /// Drops the entries that were not used for the longest time, until nine tenths of the limit are
  /// kept, and temporary files that a killed build has left.
  package func trim() {
    var entries = folder.files().compactMap { name in
      FileStatus(folder.path(of: name)).map { (name: name, status: $0) }
    }
    var bytes = entries.reduce(0) { $0 + $1.status.bytes }
    guard bytes > bytesMax else { return }
    entries.sort { left, right in
      let (l, r) = (left.status, right.status)
      return (l.modifiedSeconds, l.modifiedNanoseconds, left.name)
        < (r.modifiedSeconds, r.modifiedNanoseconds, right.name)
    }
    for entry in entries where bytes > bytesMax / 10 * 9 {
      unlink(folder.path(of: entry.name))
      bytes -= entry.status.bytes
    }
  }

  private static func name(of key: ActionKey) -> String {
    "\(key.digest.hex.prefix(2))/\(key.digest.hex)"
  }

  private static func encoded(
    _ result: ActionResult, key: ActionKey
  ) throws(ExecutionFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      let json = Array(try encoder.encode(result))
      return Array("\(key.digest.hex) \(Digest(of: json).hex)\n".utf8) + json
    } catch {
      throw ExecutionFailure("Cannot write a result as JSON: \(error)")
    }
  }

  private static func decoded(_ bytes: [UInt8], key: ActionKey) -> ActionResult? {
    guard let end = bytes.firstIndex(of: 10) else { return nil }
    let json = Array(bytes[(end + 1)...])
    guard Array(bytes[..<end]) == Array("\(key.digest.hex) \(Digest(of: json).hex)".utf8) else {
      return nil
    }
    do {
      return try JSONDecoder().decode(ActionResult.self, from: Data(json))
    } catch {
      return nil
    }
  }
}
