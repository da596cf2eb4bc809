import Basics
import CSupervise
import Glibc
package import Snippets

/// A place where a program can run without seeing, or harming, the machine around it.
///
/// In a full sandbox (bubblewrap) the paths of a `SandboxCommand` are true inside. In a reduced one
/// they are rewritten to a fresh folder, see `ReducedSandbox`.
package struct Sandbox: Sendable {
  /// What to do where the full sandbox (bubblewrap and user namespaces) cannot be had.
  package enum Policy: String, Sendable, CaseIterable {
    /// The full sandbox where it can be had, the reduced one elsewhere.
    case auto
    /// The full sandbox or a failure.
    case require
    /// The reduced sandbox everywhere.
    case reduced
  }

  /// Whether the reduced sandbox is used.
  package var isReduced: Bool { reducedReason != nil }

  /// Why the sandbox is reduced, for example `no user namespaces`.
  package private(set) var reducedReason: String?

  /// Names the rules of the sandbox: part of every cache key.
  package var identity: String {
    "sandbox \(Self.rulesVersion) \(isReduced ? "reduced" : "full") \(GuestPrograms.digest.hex)"
  }

  /// Grows whenever what a program sees changes by other means than the guest programs.
  private static let rulesVersion = 1
  /// Of the longest path of an end: grace, killing, bringing files home.
  private static let endMilliseconds = 20_000

  private let guest: GuestPrograms
  private let bubblewrap: BubblewrapProbe
  private let isRoot: Bool

  /// Probes bubblewrap once and builds the guest programs into `scratchDirectory` when missing.
  ///
  /// - Throws: when the guest programs cannot be built, or `policy` requires what is not there.
  package init(
    policy: Policy, scratchDirectory: String, clang: String
  ) async throws(ExecutionFailure) {
    isRoot = geteuid() == 0
    TemporaryFolder.removeAbandoned()
    bubblewrap = BubblewrapProbe()
    guest = try await onOwnThread { () throws(ExecutionFailure) in
      try GuestPrograms(in: scratchDirectory, clang: clang)
    }
    reducedReason = policy == .reduced ? "asked for by --sandbox=reduced" : bubblewrap.problem
    if reducedReason == nil { reducedReason = await trial() }
    guard policy == .require, let reason = reducedReason else { return }
    throw ExecutionFailure(
      "The full sandbox cannot be had: \(reason)", remedy: BubblewrapProbe.remedy(for: reason))
  }

  /// Runs one command in a fresh sandbox.
  ///
  /// Nothing of it is alive afterwards.
  ///
  /// When it is stopped, every process that is alive then ends as `.stillRunning`, or, unless that is
  /// at a limit other than that of time, as `.asleep` where it has made no move for a while.
  ///
  /// - Throws: what the machine could not do; how the program ended is in the outcome.
  package func run(_ command: SandboxCommand) async throws(ExecutionFailure) -> SandboxOutcome {
    try await onOwnThread { () throws(ExecutionFailure) in try runHere(command) }
  }

  /// Why a full sandbox does not work here; nothing when it does.
  private func trial() async -> String? {
    do {
      // The first process as a program: without arguments it exits with 2.
      _ = try await run(SandboxCommand(arguments: [FullSandbox.guestFolder + "/init"]))
      return nil
    } catch {
      return BubblewrapProbe.reason(from: error.problem)
    }
  }

  /// How many milliseconds to wait, time after time, while others of the same user have so many
  /// processes that a program is refused its own.
  private static let crowdedPauses = [100, 400, 1600]

  private func runHere(_ command: SandboxCommand) throws(ExecutionFailure) -> SandboxOutcome {
    try checkMounts(of: command)
    for pause in Self.crowdedPauses {
      if let outcome = try runOnce(command) { return outcome }
      usleep(useconds_t(pause * 1000))
    }
    if let outcome = try runOnce(command) { return outcome }
    throw ExecutionFailure(
      "Other processes of this user leave no room for those of a program in the sandbox",
      remedy: "End some, or run sitegen as a user of its own")
  }

  /// Nothing when others of the same user left no room for the program's processes.
  private func runOnce(_ command: SandboxCommand) throws(ExecutionFailure) -> SandboxOutcome? {
    var descriptors = OwnedDescriptors()
    defer { descriptors.closeAll() }
    if isReduced && command.makesNames {
      descriptors.waitForTurn("/tmp/sitegen-run-\(geteuid()).lock")
    }
    let report = try descriptors.addPipe()
    var inputs: [Int32] = []
    for role in command.roles { inputs.append(try descriptors.addMemoryFile(role.standardInput)) }
    let start = ContinuousClock.now
    let outcome =
      isReduced
      ? try runReduced(command, report: report, inputs: inputs)
      : try runFull(command, report: report, inputs: inputs, &descriptors)
    return outcome?.took((ContinuousClock.now - start) / .seconds(1))
  }

  private func runFull(
    _ command: SandboxCommand, report: (reading: Int32, writing: Int32), inputs: [Int32],
    _ descriptors: inout OwnedDescriptors
  ) throws(ExecutionFailure) -> SandboxOutcome? {
    let list = Array((FullSandbox.guestFolder + "/preload.so\n").utf8)
    let programs = (
      first: try descriptors.addFile(guest.initPath),
      preload: try descriptors.addFile(guest.preloadPath),
      list: try descriptors.addMemoryFile(list)
    )
    var files: [Int32] = []
    for file in command.files { files.append(try descriptors.addMemoryFile(file.bytes)) }
    let full = FullSandbox(
      bubblewrap: bubblewrap.path ?? "", canDisableNamespaces: bubblewrap.canDisableNamespaces)
    var supervision = Supervision(command, report: report.writing, inputs: inputs)
    supervision.sizedFolders = FullSandbox.writableFolders(for: command)
    let words =
      full.arguments(for: command, files: files, guest: programs)
      + [FullSandbox.guestFolder + "/init"] + supervision.arguments
    let kept = [report.writing, programs.first, programs.preload, programs.list] + inputs + files
    return try supervise(words, command, kept: kept, report: report)
  }

  private func runReduced(
    _ command: SandboxCommand, report: (reading: Int32, writing: Int32), inputs: [Int32]
  ) throws(ExecutionFailure) -> SandboxOutcome? {
    let home = try isRoot ? TemporaryFolder(reservingUser: ()) : TemporaryFolder()
    defer { withExtendedLifetime(home) {} }
    let place = try ReducedSandbox(for: command, in: home)
    let preloadPath = place.folder + FullSandbox.guestFolder + "/preload.so"
    try Machine.write(Machine.read(guest.preloadPath), to: preloadPath)
    var supervision = Supervision(command, report: report.writing, inputs: inputs)
    supervision.place = place
    let words = (isRoot ? [] : [guest.initPath]) + supervision.arguments
    return try supervise(
      words, command, kept: [report.writing] + inputs, report: report, place: place
    )?.restored(by: place)
  }

  private func supervise(
    _ words: [String], _ command: SandboxCommand, kept: [Int32],
    report: (reading: Int32, writing: Int32), place: ReducedSandbox? = nil
  ) throws(ExecutionFailure) -> SandboxOutcome? {
    let child = ChildProcess(
      arguments: drop(to: place?.user) + words, descriptors: kept, report: report,
      deadline: Int(command.limits.wallSeconds * 1000) + Self.endMilliseconds)
    let ending = try child.run()
    let report = GuestReport(ending.report)
    if let place, !report.isComplete { try endLeftovers(in: place, leader: ending.process) }
    if ending.isLate { throw ExecutionFailure("The sandbox did not come to its end in time") }
    if report.isComplete {
      return report.isCrowded ? nil : outcome(of: command, from: report)
    }
    if let failure = report.failure {
      throw ExecutionFailure("The program cannot be started in the sandbox: \(failure)")
    }
    let words = ending.errorOutput.split(separator: "\n").joined(separator: "; ")
    throw ExecutionFailure(
      words.isEmpty
        ? "The sandbox ended before its program did" : "The sandbox cannot be made: \(words)")
  }

  /// The words before a program that root shall not run as root.
  private func drop(to user: uid_t?) -> [String] {
    let user = String(user ?? uid_t(FullSandbox.nobody))
    return isRoot ? [guest.initPath, "drop", user, user] : []
  }

  /// Ends what is alive of a run whose first process did not come to its own end.
  private func endLeftovers(
    in place: ReducedSandbox, leader: pid_t
  ) throws(ExecutionFailure) {
    if let user = place.user {
      _ = try ChildProcess(arguments: drop(to: user) + ["end"]).run()
    }
    guard cs_kill_leftovers(leader, place.folder) != 0 else {
      throw ExecutionFailure("Processes of a program in the sandbox cannot be ended")
    }
  }

  private func outcome(
    of command: SandboxCommand, from report: GuestReport
  ) -> SandboxOutcome {
    let files = report.all(RECORD_FILE).map { record in
      SandboxCommand.File(
        path: command.collects[Int(record.pid)], bytes: Array(record.bytes),
        isExecutable: record.value != 0)
    }
    var outcome = SandboxOutcome(
      transcript: report.transcript(roles: command.roles.count), exceeded: report.exceeded,
      files: files, wallSeconds: 0)
    outcome.standstill = report.standstill(of: command.roles)
    outcome.tracerMessages = report.tracerMessages
    outcome.leftovers = (report.namesLeft + outcome.processesLeft).sorted()
    return outcome
  }

  /// Root becomes nobody before anything is mounted, and nobody cannot look into root's folders.
  private func checkMounts(of command: SandboxCommand) throws(ExecutionFailure) {
    guard command.roles.allSatisfy({ !$0.arguments.isEmpty }) else {
      preconditionFailure("A sandbox needs a program to run.")
    }
    guard isRoot else { return }
    for mount in command.mounts where !Machine.isReadableByAll(mount.hostPath) {
      throw ExecutionFailure(
        "`\(mount.hostPath)` cannot be read by the unprivileged user that root's snippets run as",
        remedy: "Move it to a folder that everybody may read, or run sitegen as an ordinary user")
    }
  }
}

extension SandboxOutcome {
  /// The outcome of a reduced sandbox as a full one would have written it.
  fileprivate func restored(by place: ReducedSandbox) -> SandboxOutcome {
    var copy = self
    for index in copy.transcript.lines.indices {
      copy.transcript.lines[index].text = place.restored(copy.transcript.lines[index].text)
    }
    for index in copy.leftovers.indices {
      copy.leftovers[index].name = place.restored(copy.leftovers[index].name)
    }
    copy.tracerMessages = copy.tracerMessages.map(place.restored)
    return copy
  }

  fileprivate func took(_ seconds: Double) -> SandboxOutcome {
    var copy = self
    copy.wallSeconds = seconds
    return copy
  }
}
