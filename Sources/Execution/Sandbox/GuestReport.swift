import CSupervise
import Snippets

/// What the first process of a sandbox reported, record by record.
struct GuestReport {
  /// One record; the meaning of the numbers is in `records.h`.
  struct Record {
    var kind: UInt32
    var pid: Int32
    var value: Int32
    var time: Int64
    var bytes: ArraySlice<UInt8>
  }

  let records: [Record]

  /// A record that was cut off is left out.
  init(_ bytes: [UInt8]) {
    var records: [Record] = []
    var start = 0
    let size = MemoryLayout<record>.size
    while start + size <= bytes.count {
      let head = bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: start, as: record.self)
      }
      let end = start + size + Int(head.count)
      guard end <= bytes.count else { break }
      records.append(
        Record(
          kind: head.kind, pid: head.pid, value: head.value, time: head.time,
          bytes: bytes[(start + size)..<end]))
      start = end
    }
    self.records = records
  }

  func all(_ kind: Int) -> [Record] { records.filter { $0.kind == kind } }

  var isComplete: Bool { records.last?.kind == UInt32(RECORD_DONE) }

  /// Whether others of its user left no room for the program's processes.
  var isCrowded: Bool { !all(RECORD_CROWDED).isEmpty }

  /// The first process's own complaint.
  var failure: String? {
    all(RECORD_FAILURE).first.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  var exceeded: Limits.Name? {
    switch Int(all(RECORD_EXCEEDED).first?.value ?? 0) {
    case RECORD_LIMIT_TIMEOUT: .timeout
    case RECORD_LIMIT_CPU: .cpu
    case RECORD_LIMIT_MEMORY: .memory
    case RECORD_LIMIT_PROCESSES: .processes
    case RECORD_LIMIT_FILE: .fileSize
    case RECORD_LIMIT_OUTPUT: .output
    default: nil
    }
  }
}
