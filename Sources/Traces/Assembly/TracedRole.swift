/// All that is known of one program of a traced run.
package struct TracedRole: Sendable {
  package var log: StraceLog
  /// The path of the program inside the sandbox; nothing for a shell script, whose commands are
  /// programs of others.
  package var program: String?
  /// The 1-based line of the program's own source file for each frame of it that lies in that file,
  /// by the frame's offset.
  package var lines: [UInt64: Int]
  /// The source itself.
  package var text: String
  /// Paths of files that are no business of a reader's: the shell script that is being run.
  package var ownFiles: Set<String>

  package init(
    log: StraceLog, program: String?, lines: [UInt64: Int] = [:], text: String = "",
    ownFiles: Set<String> = []
  ) {
    self.log = log
    self.program = program
    self.lines = lines
    self.text = text
    self.ownFiles = ownFiles
  }

  /// The offsets of all frames of the program, sorted: what is to be looked up for `lines`.
  package var offsets: [UInt64] {
    guard let program else { return [] }
    let frames = log.records.flatMap(\.frames).filter { $0.module == program }
    return Set(frames.map(\.offset)).sorted()
  }
}
