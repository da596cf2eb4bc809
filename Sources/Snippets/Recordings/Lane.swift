/// A process by its place in a run, which is the same from run to run.
package struct Lane: Sendable, Hashable, Comparable {
  /// An index into `Action.roles`; 0 in a plain run.
  package var role: Int
  /// Its place among the processes of its role, in order of birth; 0 is the program itself.
  package var birth: Int

  package init(role: Int = 0, birth: Int) {
    self.role = role
    self.birth = birth
  }

  package static func < (left: Lane, right: Lane) -> Bool {
    (left.role, left.birth) < (right.role, right.birth)
  }
}

extension Transcript {
  /// The place of each process.
  package var lanes: [Lane] {
    var counts: [Int: Int] = [:]
    return processes.map { process in
      defer { counts[process.role, default: 0] += 1 }
      return Lane(role: process.role, birth: counts[process.role, default: 0])
    }
  }

  /// The index of a process; nothing for one that was never there.
  func process(at lane: Lane) -> Int? { lanes.firstIndex(of: lane) }

  func lines(of lane: Lane) -> [Line] { process(at: lane).map(lines(of:)) ?? [] }
}
