import Snippets

/// Makes lines of what processes write, each process and stream by itself.
///
/// A line stands where its line feed was written.
struct LineSplitter {
  private struct Source: Hashable {
    var process: Int
    var stream: Transcript.Stream
  }

  private var lines: [Transcript.Line] = []
  private var partial: [(source: Source, bytes: [UInt8])] = []

  mutating func add(_ bytes: ArraySlice<UInt8>, process: Int, stream: Transcript.Stream) {
    let source = Source(process: process, stream: stream)
    var pending: [UInt8] = []
    if let index = partial.firstIndex(where: { $0.source == source }) {
      pending = partial.remove(at: index).bytes
    }
    var rest = bytes
    while let feed = rest.firstIndex(of: 10) {
      append(pending + rest[..<feed], from: source, isTerminated: true)
      pending = []
      rest = rest[(feed + 1)...]
    }
    pending += rest
    if !pending.isEmpty { partial.append((source, pending)) }
  }

  /// All lines, those without a line feed last, in the order in which they were last written to.
  consuming func finished() -> [Transcript.Line] {
    for (source, bytes) in partial { append(bytes, from: source, isTerminated: false) }
    return lines
  }

  private mutating func append(_ bytes: [UInt8], from source: Source, isTerminated: Bool) {
    lines.append(
      Transcript.Line(
        process: source.process, stream: source.stream,
        text: String(decoding: bytes, as: UTF8.self), isTerminated: isTerminated))
  }
}
