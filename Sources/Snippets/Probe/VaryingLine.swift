/// A line that was not the same in every run.
package struct VaryingLine: Sendable, Hashable {
  /// An index into the processes of the transcripts.
  package var process: Int
  /// 0-based, among the lines of the process.
  package var index: Int
  package var stream: Transcript.Stream
  /// The first two texts that were seen.
  package var examples: [String]
  /// The smallest pattern that all of them match: with `[..]` where they differ.
  package var pattern: String

  /// The lines that differ between transcripts of equal shape, lane by lane.
  static func all(in transcripts: [Transcript]) -> [VaryingLine] {
    guard let first = transcripts.first else { return [] }
    return first.processes.indices.flatMap { process in
      let lanes = transcripts.map { $0.lines(of: process) }
      return lanes[0].indices.compactMap { index in
        VaryingLine(lanes.map { $0[index] }, process: process, index: index)
      }
    }
  }

  /// Nothing when all are equal.
  private init?(_ lines: [Transcript.Line], process: Int, index: Int) {
    let texts = lines.map(\.text)
    guard let other = texts.first(where: { $0 != texts[0] }) else { return nil }
    self.process = process
    self.index = index
    stream = lines[0].stream
    examples = [texts[0], other]
    pattern = SmallestWildcard(texts).text
  }
}
