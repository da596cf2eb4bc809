/// What is wrong with how one program of a run ended.
enum EndingFault: Sendable, Hashable {
  /// It was stopped at a limit, or the whole run was.
  case exceeded(Limits.Name)
  case unexpected(ProcessEnding?)
  /// It was never started.
  case standstill(Standstill)
}

extension ActionResult.Run {
  /// For each role what is wrong with its end, given how they are supposed to end.
  func faults(expecting expectations: [Expectation]) -> [EndingFault?] {
    guard expectations.count > 1 else {
      return expectations.map { faultOfOnlyProgram(expecting: $0) }
    }
    var faults = expectations.enumerated().map { fault(of: $0.offset, expecting: $0.element) }
    // A limit that stopped everything is somebody's business even where all had done as told.
    if let exceeded, exceeded != .timeout, !exceeded.isOfOneProcess,
      faults.allSatisfy({ $0 == nil })
    {
      faults[0] = .exceeded(exceeded)
    }
    return faults
  }

  private func faultOfOnlyProgram(expecting expectation: Expectation) -> EndingFault? {
    let ending = transcript.processes.first?.ending
    let isMet = ending.map(expectation.isMet(by:)) ?? false
    guard let exceeded else { return isMet ? nil : .unexpected(ending) }
    if expectation == .timeout, exceeded == .timeout { return nil }
    if isMet, exceeded.isOfOneProcess { return nil }
    return .exceeded(exceeded)
  }

  private func fault(of role: Int, expecting expectation: Expectation) -> EndingFault? {
    let processes = transcript.processes.filter { $0.role == role }
    let isAlive = processes.contains(where: \.wasAlive)
    let isMet = processes.first?.ending.map(expectation.isMet(by:)) ?? false
    if let standstill {
      if standstill.role == role { return .standstill(standstill) }
      // Others were stopped, or never started, only because one of them waited in vain.
      return processes.isEmpty || isAlive || isMet ? nil : .unexpected(processes.first?.ending)
    }
    if exceeded == .timeout, expectation == .timeout, isAlive { return nil }
    if isMet, !(exceeded == .timeout && isAlive) { return nil }
    guard let exceeded, isAlive || exceeded.isOfOneProcess else {
      return .unexpected(processes.first?.ending)
    }
    return .exceeded(exceeded)
  }
}

extension Transcript.Process {
  /// Whether it was still there when everything was stopped.
  var wasAlive: Bool {
    switch ending {
    case .stillRunning, .asleep, nil: true
    case .signaled(let signal): signal == Signal("SIGKILL")
    case .exited: false
    }
  }
}

extension Limits.Name {
  /// Whether the kernel answers a single process at this limit, which may expect just that, instead
  /// of all being stopped.
  var isOfOneProcess: Bool {
    switch self {
    case .cpu, .processes, .fileSize: true
    case .timeout, .memory, .output: false
    }
  }
}
