/// The processes of a traced run, each with all that was written about it.
struct Family {
  struct Member {
    var pid: Int
    var role: Int
    /// An index into `members`.
    var parent: Int?
    /// With those of its threads.
    var records: [StraceRecord]
  }

  /// By role, and within a role by birth: process ids grow.
  private(set) var members: [Member] = []
  private var indices: [Int: Int] = [:]
  private var processOfThread: [Int: Int] = [:]

  init(of roles: [TracedRole]) {
    var parents: [Int: Int] = [:]
    for record in roles.flatMap(\.log.records) {
      guard case .call(let call) = record.content, let child = call.value,
        Family.births.contains(call.name), child != record.pid
      else { continue }
      if call.has(flag: "CLONE_THREAD") {
        processOfThread[child] = record.pid
      } else {
        parents[child] = record.pid
      }
    }
    for (role, traced) in roles.enumerated() { add(traced.log.records, of: role) }
    for index in members.indices {
      members[index].parent = parents[members[index].pid].flatMap(self.index)
    }
  }

  static let births: Set<String> = ["clone", "clone3", "fork", "vfork"]

  /// The place of the process that a process or thread id belongs to.
  func index(of pid: Int) -> Int? { indices[process(of: pid)] }

  private func process(of pid: Int) -> Int {
    var process = pid
    // A log that lies could say that threads belong to each other.
    for _ in 0..<processOfThread.count {
      guard let owner = processOfThread[process] else { break }
      process = owner
    }
    return process
  }

  private mutating func add(_ records: [StraceRecord], of role: Int) {
    guard let first = records.first.map({ process(of: $0.pid) }) else { return }
    var byProcess: [Int: [StraceRecord]] = [:]
    for record in records { byProcess[process(of: record.pid), default: []].append(record) }
    let others = byProcess.keys.filter { $0 != first }.sorted()
    for pid in [first] + others where indices[pid] == nil {
      indices[pid] = members.count
      members.append(
        Member(pid: pid, role: role, parent: nil, records: byProcess[pid] ?? []))
    }
  }
}
