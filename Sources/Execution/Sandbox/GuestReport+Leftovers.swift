import CSupervise
import Snippets

extension GuestReport {
  /// Names and files that were there at the end and not at the beginning.
  var namesLeft: [Leftover] {
    all(RECORD_LEFT).compactMap { record in
      Self.kind(of: Int(record.value)).map { kind in
        Leftover(kind: kind, name: String(decoding: record.bytes, as: UTF8.self))
      }
    }
  }

  /// Which of `roles` waited in vain.
  func standstill(of roles: [SandboxCommand.Role]) -> Standstill? {
    guard let record = all(RECORD_STANDSTILL).first, let cue = roles[Int(record.value)].cue else {
      return nil
    }
    return Standstill(
      role: Int(record.value), cue: cue, reason: record.pid == 0 ? .limit : .ended)
  }

  private static func kind(of number: Int) -> Leftover.Kind? {
    switch number {
    case RECORD_LEFT_SHARED_MEMORY: .sharedMemory
    case RECORD_LEFT_SEMAPHORE: .semaphore
    case RECORD_LEFT_QUEUE: .messageQueue
    case RECORD_LEFT_FILE: .file
    case RECORD_LEFT_SYSTEM_V_QUEUE: .systemVQueue
    case RECORD_LEFT_SYSTEM_V_SEMAPHORE: .systemVSemaphore
    case RECORD_LEFT_SYSTEM_V_MEMORY: .systemVMemory
    default: nil
    }
  }
}

extension SandboxOutcome {
  /// Processes that went on after the program of their role had ended, for as long as they were let.
  ///
  /// A limit other than that of time lets nobody go on, so that it is chance who is alive then.
  var processesLeft: [Leftover] {
    guard exceeded == nil || exceeded == .timeout else { return [] }
    return transcript.processes.compactMap { process in
      let program = transcript.processes.first { $0.role == process.role }
      guard let name = process.ending?.nameAlive, program?.ending?.nameAlive == nil,
        program?.ending != nil
      else { return nil }
      return Leftover(kind: .process, name: name)
    }
  }
}

extension ProcessEnding {
  /// What a process that had not ended is called; nothing for one that had.
  fileprivate var nameAlive: String? {
    switch self {
    case .exited, .signaled: nil
    case .stillRunning: "still running"
    case .asleep(let call): "asleep in \(call)"
    }
  }
}
