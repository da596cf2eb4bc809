import Basics

/// Finds words for what a run left behind.
struct LeftoverComplaints {
  private let snippet: Snippet

  init(_ snippet: Snippet) { self.snippet = snippet }

  func all(of run: ActionResult.Run) -> [Diagnostic] {
    // Processes that a limit stopped were not left by their program.
    let leftovers = run.leftovers.filter { run.exceeded == nil || $0.kind != .process }
    if !snippet.attributes.expectsLeaks { return leftovers.map(complaint) }
    // In the reduced sandbox names are everybody's, so not everything is seen.
    guard leftovers.isEmpty, !run.isReduced else { return [] }
    return [
      Diagnostic(
        .error, id: "NothingLeft", "Leaves nothing behind, expected something",
        at: snippet.place(of: .leaks), fix: "Remove 'leaks=expected'")
    ]
  }

  private func complaint(about leftover: Leftover) -> Diagnostic {
    let what =
      leftover.kind == .process
      ? "a process behind: \(leftover.name)" : "\(leftover.kind.rawValue) '\(leftover.name)' behind"
    return Diagnostic(
      .warning, id: "Leftover", "Leaves \(what)", at: snippet.location,
      fix: "\(leftover.kind.remedy), or say 'leaks=expected'")
  }
}

extension Leftover.Kind {
  fileprivate var remedy: String {
    switch self {
    case .sharedMemory: "Remove it with shm_unlink"
    case .semaphore: "Remove it with sem_unlink"
    case .messageQueue: "Remove it with mq_unlink"
    case .file: "Remove it with unlink"
    case .systemVQueue: "Remove it with msgctl and IPC_RMID"
    case .systemVSemaphore: "Remove it with semctl and IPC_RMID"
    case .systemVMemory: "Remove it with shmctl and IPC_RMID"
    case .process: "End it and wait for it"
    }
  }
}
