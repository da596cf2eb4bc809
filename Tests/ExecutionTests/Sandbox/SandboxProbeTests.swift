import Testing

@testable import Execution

struct SandboxProbeTests {
  @Test(.needsFullSandbox)
  func `a machine that has everything has four findings without a remedy`() async throws {
    let probe = await Laboratory.probe()
    #expect(probe.findings.map(\.name) == ["bubblewrap", "strace", "user namespaces", "capture"])
    #expect(probe.findings.map(\.remedy) == [nil, nil, nil, nil])
    #expect(
      probe.findings.map(\.found).dropFirst(2) == [
        "allowed", "order, streams, processes and endings are seen",
      ])
  }

  @Test func `what bubblewrap says about namespaces becomes our word for it`() {
    let said = "bwrap: No permissions to create new namespace, likely because the kernel does not"
    #expect(BubblewrapProbe.reason(from: said) == "no user namespaces")
    #expect(BubblewrapProbe.reason(from: "bwrap: Unknown option") == "bwrap: Unknown option")
  }
}
