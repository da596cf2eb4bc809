/// The bytes that went through one channel, and which write each of them came from.
///
/// Bytes come out in the order in which they went in. With several writers nobody knows that order,
/// so a read is matched with a write that it can have come from.
struct ByteStream {
  private struct Piece {
    var event: Int
    var process: Int
    var count: Int
    /// The first of them, as far as strace shows them: none of those that never left the kernel.
    var bytes: ArraySlice<UInt8>
  }

  private var pieces: [Piece] = []

  mutating func write(_ event: Int, of process: Int, count: Int, bytes: [UInt8]) {
    pieces.append(
      Piece(event: event, process: process, count: count, bytes: bytes[...].prefix(count)))
  }

  /// The writes that `count` bytes came from, and how many came from each.
  mutating func read(_ count: Int, bytes: [UInt8]) -> [(event: Int, count: Int)] {
    var causes: [(event: Int, count: Int)] = []
    var wanted = count
    var rest = bytes[...]
    while wanted > 0, let index = place(of: rest) {
      let taken = min(wanted, pieces[index].count)
      causes.append((pieces[index].event, taken))
      wanted -= taken
      rest = rest.dropFirst(taken)
      pieces[index].count -= taken
      pieces[index].bytes = pieces[index].bytes.dropFirst(taken)
      if pieces[index].count == 0 { pieces.remove(at: index) }
    }
    return causes
  }

  /// The first piece that may begin as `bytes` do, or of another writer one that is known to; else
  /// the one that holds them, which is cut there, as another reader may have its beginning; else the
  /// first.
  private mutating func place(of bytes: ArraySlice<UInt8>) -> Int? {
    if let index = first(beginningAs: bytes) { return index }
    for index in pieces.indices {
      let piece = pieces[index]
      let shown = min(bytes.count, 16)
      guard shown > 0, piece.bytes.count > shown else { continue }
      let starts = piece.bytes.startIndex...(piece.bytes.endIndex - shown)
      guard
        let start = starts.first(where: { piece.bytes[$0...].starts(with: bytes.prefix(shown)) })
      else { continue }
      let before = start - piece.bytes.startIndex
      pieces[index] = Piece(
        event: piece.event, process: piece.process, count: before,
        bytes: piece.bytes.prefix(before))
      pieces.insert(
        Piece(
          event: piece.event, process: piece.process, count: piece.count - before,
          bytes: piece.bytes.dropFirst(before)),
        at: index + 1)
      return index + 1
    }
    return pieces.isEmpty ? nil : 0
  }

  private func first(beginningAs bytes: ArraySlice<UInt8>) -> Int? {
    let index = pieces.firstIndex { agree($0.bytes, bytes) }
    guard let index, pieces[index].bytes.isEmpty, !bytes.isEmpty else { return index }
    // The pieces of one writer come out in their order, so one that is not known bars those behind.
    var barred: Set<Int> = []
    for other in pieces.indices {
      let piece = pieces[other]
      guard agree(piece.bytes, bytes), !barred.contains(piece.process) else { continue }
      if !piece.bytes.isEmpty { return other }
      barred.insert(piece.process)
    }
    return index
  }

  private func agree(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let count = min(left.count, right.count)
    return left.prefix(count).elementsEqual(right.prefix(count))
  }
}
