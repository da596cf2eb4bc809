package import Snippets

/// A place where a program can run without seeing, or harming, the machine around it.
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
  package let reducedReason: String?

  /// Names the rules of the sandbox: part of every cache key.
  package let identity: String

  /// Probes bubblewrap once and builds the guest programs into `scratchDirectory` when missing.
  package init(
    policy: Policy, scratchDirectory: String, clang: String
  ) async throws(ExecutionFailure) {
    throw ExecutionFailure("The sandbox is not built yet")
  }

  /// Runs one command in a fresh sandbox. Nothing of it is alive afterwards.
  package func run(_ command: SandboxCommand) async throws(ExecutionFailure) -> SandboxOutcome {
    throw ExecutionFailure("The sandbox is not built yet")
  }
}
