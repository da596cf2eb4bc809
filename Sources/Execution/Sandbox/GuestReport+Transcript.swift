import CSupervise
import Snippets

extension GuestReport {
  /// Who was there, what they wrote in the kernel's order, and how each ended.
  ///
  /// Process ids grow with every birth, so their order is the order of births.
  func transcript() -> Transcript {
    let births = birthParents()
    let index = Dictionary(
      uniqueKeysWithValues: pids(births).enumerated().map { ($0.element, $0.offset) })
    let endings = endings()
    let processes = pids(births).map { pid in
      Transcript.Process(
        parent: births[pid].flatMap { index[$0] }, ending: endings[pid])
    }
    return Transcript(processes: processes, lines: lines(index))
  }

  private var mainPid: Int32 { all(RECORD_START).first?.pid ?? 0 }

  private func pids(_ births: [Int32: Int32]) -> [Int32] {
    let kinds = [RECORD_OUTPUT, RECORD_ENDED, RECORD_WAITED, RECORD_ALIVE]
    let seen = Set(kinds.flatMap { all($0).map(\.pid) } + births.keys)
    return [mainPid] + seen.subtracting([mainPid]).filter { $0 > 0 }.sorted()
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
