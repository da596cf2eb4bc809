import Snippets

/// What the machine has of what the sandbox needs: for `sitegen doctor`.
package struct SandboxProbe: Sendable {
  /// One thing that is needed.
  package struct Finding: Sendable, Hashable {
    /// `bubblewrap`, `strace`, `user namespaces`, `capture`.
    package var name: String
    /// Version and path, or what stands in its way.
    package var found: String
    /// How to get it, in the imperative; nothing when it is there.
    package var remedy: String?

    package init(name: String, found: String, remedy: String? = nil) {
      self.name = name
      self.found = found
      self.remedy = remedy
    }
  }

  package var findings: [Finding]

  /// Looks, and runs small programs in a sandbox to see that it works.
  package init(scratchDirectory: String, clang: String) async {
    let probe = BubblewrapProbe()
    findings = [Self.bubblewrap(probe), Self.strace]
    do throws(ExecutionFailure) {
      let sandbox = try await Sandbox(
        policy: .auto, scratchDirectory: scratchDirectory, clang: clang)
      findings.append(Self.namespaces(sandbox))
      findings.append(try await Self.capture(sandbox))
    } catch {
      let remedy = error.remedy ?? "See what the message names"
      findings.append(Finding(name: "capture", found: error.problem, remedy: remedy))
    }
  }

  private static func bubblewrap(_ probe: BubblewrapProbe) -> Finding {
    guard let path = probe.path else {
      return Finding(
        name: "bubblewrap", found: "not installed",
        remedy: BubblewrapProbe.remedy(for: BubblewrapProbe.missing))
    }
    return Finding(name: "bubblewrap", found: "\(probe.version ?? "unknown version"), \(path)")
  }

  /// Without it pages have no diagrams, and say so.
  private static var strace: Finding {
    guard Machine.isExecutable(StraceCall.path) else {
      return Finding(
        name: "strace", found: "not installed; diagrams cannot be drawn",
        remedy: "Install it (on Debian: apt install strace)")
    }
    return Finding(name: "strace", found: StraceCall.path)
  }

  private static func namespaces(_ sandbox: Sandbox) -> Finding {
    guard let reason = sandbox.reducedReason else {
      return Finding(name: "user namespaces", found: "allowed")
    }
    return Finding(
      name: "user namespaces", found: "sandbox: reduced (\(reason))",
      remedy: BubblewrapProbe.remedy(for: reason))
  }

  /// Two processes and two streams through the sandbox, compared with what must come of them.
  private static func capture(_ sandbox: Sandbox) async throws(ExecutionFailure) -> Finding {
    let outcome = try await sandbox.run(
      SandboxCommand(arguments: ["/bin/sh", "-c", "echo a; echo b >&2; (echo c; exit 3); exit 0"]))
    let lines = outcome.transcript.lines.map { "\($0.process)\($0.text)" }
    let endings = outcome.transcript.processes.map(\.ending)
    guard lines == ["0a", "0b", "1c"], endings == [.exited(0), .exited(3)] else {
      return Finding(
        name: "capture", found: "\(lines.joined(separator: " ")) instead of 0a 0b 1c",
        remedy: "Report this with the version of your kernel")
    }
    return Finding(name: "capture", found: "order, streams, processes and endings are seen")
  }
}
