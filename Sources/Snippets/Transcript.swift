/// What the processes of one run wrote, line by line in the kernel's order, and how each ended.
package struct Transcript: Sendable, Hashable, Codable {
  package enum Stream: String, Sendable, Hashable, Codable {
    case stdout, stderr
  }

  /// One process, known by its place among the processes of its role.
  package struct Process: Sendable, Hashable, Codable {
    /// The index of the process that made it; nothing for the first, or where nobody saw it.
    package var parent: Int?
    /// Nothing where nobody could see it.
    package var ending: ProcessEnding?
    /// The role of a scene it belongs to, an index into `Action.roles`; 0 in a plain run.
    package var role: Int

    package init(parent: Int? = nil, ending: ProcessEnding? = nil, role: Int = 0) {
      self.parent = parent
      self.ending = ending
      self.role = role
    }
  }

  package struct Line: Sendable, Hashable, Codable {
    /// An index into `processes`.
    package var process: Int
    package var stream: Stream
    /// Without the line feed.
    ///
    /// Control characters and malformed UTF-8 come as they were written;
    /// malformed bytes as U+FFFD.
    package var text: String
    /// False for a last line without a line feed.
    package var isTerminated: Bool

    package init(process: Int, stream: Stream, text: String, isTerminated: Bool = true) {
      self.process = process
      self.stream = stream
      self.text = text
      self.isTerminated = isTerminated
    }
  }

  /// By role, and within a role in order of birth; the first of each role is its program itself.
  package var processes: [Process]
  package var lines: [Line]

  package init(processes: [Process], lines: [Line]) {
    self.processes = processes
    self.lines = lines
  }

  package func lines(of process: Int) -> [Line] { lines.filter { $0.process == process } }

  /// What each process is called.
  package func names(_ names: LaneNames = LaneNames()) -> [LaneName] {
    lanes.map { names.name(of: $0, among: count(ofRole: $0.role)) }
  }

  /// What each process is called in a recording.
  package func labels(_ names: LaneNames = LaneNames()) -> [String] {
    self.names(names).map(\.text)
  }

  func count(ofRole role: Int) -> Int { processes.count { $0.role == role } }
}
