import CSupervise
import Snippets

extension GuestReport {
  /// One place in a transcript; a role that was never started has one without a process.
  private struct Member {
    var pid: Int32?
    var role: Int
  }

  /// Who was there, what they wrote in the kernel's order, and how each ended.
  func transcript(roles count: Int) -> Transcript {
    let births = birthParents()
    let members = members(births, roles: count)
    let pids = members.enumerated().compactMap { place, member in
      member.pid.map { (pid: $0, place: place) }
    }
    let index = Dictionary(uniqueKeysWithValues: pids.map { ($0.pid, $0.place) })
    let endings = endings()
    let processes = members.map { member in
      Transcript.Process(
        parent: member.pid.flatMap { births[$0] }.flatMap { index[$0] },
        ending: member.pid.flatMap { endings[$0] }, role: member.role)
    }
    return Transcript(processes: processes, lines: lines(index))
  }

  /// What the tracer itself had to say.
  var tracerMessages: [String] {
    var splitter = LineSplitter()
    for packet in all(RECORD_TRACER_OUTPUT) {
      splitter.add(packet.bytes, process: Int(packet.pid), stream: .stderr)
    }
    return splitter.finished().map(\.text)
  }

  /// Role by role: its program, then the others.
  ///
  /// Process ids grow with every birth, so their order is the order of births.
  private func members(_ births: [Int32: Int32], roles count: Int) -> [Member] {
    let programs = Dictionary(
      all(RECORD_START).map { (Int($0.value), $0.pid) }, uniquingKeysWith: { first, _ in first })
    let roles = Dictionary(
      all(RECORD_ROLE).map { ($0.pid, Int($0.value)) }, uniquingKeysWith: { first, _ in first })
    let others = seen(births).subtracting(programs.values).sorted()
    return (0..<count).flatMap { role in
      [Member(pid: programs[role], role: role)]
        + others.filter { roles[$0, default: 0] == role }.map { Member(pid: $0, role: role) }
    }
  }

  private func seen(_ births: [Int32: Int32]) -> Set<Int32> {
    let tracers = Set(all(RECORD_TRACER).map(\.pid))
    let kinds = [RECORD_OUTPUT, RECORD_ENDED, RECORD_WAITED, RECORD_ALIVE]
    let pids = Set(kinds.flatMap { all($0).map(\.pid) } + births.keys)
    return pids.subtracting(tracers).filter { $0 > 0 }
  }

  /// The parent each process was born to; the first word about it is the true one, because an
  /// orphan has another parent later.
  private func birthParents() -> [Int32: Int32] {
    var parents: [Int32: Int32] = [:]
    for record in all(RECORD_BIRTH) where parents[record.pid] == nil {
      parents[record.pid] = record.value
    }
    for record in all(RECORD_WAITED) where parents[record.pid] == nil {
      parents[record.pid] = Int32(truncatingIfNeeded: record.time)
    }
    for record in all(RECORD_ALIVE) where parents[record.pid] == nil {
      parents[record.pid] = record.value
    }
    return parents
  }

  /// From the weakest witness to the strongest: the process itself, its parent, the first process.
  private func endings() -> [Int32: ProcessEnding] {
    var endings: [Int32: ProcessEnding] = [:]
    for record in all(RECORD_LEAVING) { endings[record.pid] = .exited(record.value) }
    for record in all(RECORD_WAITED) + all(RECORD_ENDED) {
      endings[record.pid] = ProcessEnding(waitStatus: record.value)
    }
    for record in all(RECORD_ALIVE) { endings[record.pid] = .stillRunning }
    for record in all(RECORD_ASLEEP) where endings[record.pid] == .stillRunning {
      endings[record.pid] = .asleep(in: String(decoding: record.bytes, as: UTF8.self))
    }
    return endings
  }

  private func lines(_ index: [Int32: Int]) -> [Transcript.Line] {
    var splitter = LineSplitter()
    let packets = all(RECORD_OUTPUT).enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    for (_, packet) in packets {
      guard let process = index[packet.pid] else { continue }
      splitter.add(packet.bytes, process: process, stream: packet.value == 0 ? .stdout : .stderr)
    }
    return splitter.finished()
  }
}

extension ProcessEnding {
  /// Of a status as wait(2) gives it.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xff) : .signaled(Signal(number: signal))
  }
}
