import IPCLab
import Testing

@Suite struct ChildTests {
  /// A test runs beside other threads, and fork would copy only one of them.
  @Test func `a process with threads is not forked`() {
    #expect(throws: ForkRefused.self) {
      _ = try inChild { print("never printed") }
    }
  }
}
