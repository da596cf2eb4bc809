import Testing

@testable import IPCLab

/// The mechanisms that are measured beside one another.
struct MechanismTests {
  /// A signal goes to a process, and this one is the test's own.
  private static let channels = Mechanism.allCases.filter { $0 != .signal }

  @Test(arguments: channels)
  func `what is sent there is received there, and the same back`(mechanism: Mechanism) throws {
    let (there, back) = try mechanism.conversation()
    try there.send(64)
    try there.receive(64)
    try back.send(64)
    try back.receive(64)
  }

  @Test(arguments: [Mechanism.pipe, .unixSocket, .tcp, .messageQueue, .sharedMemory])
  func `two messages keep their sizes`(mechanism: Mechanism) throws {
    let line = try mechanism.conversation().there
    try line.send(4096)
    try line.receive(4096)
    try line.send(1)
    try line.receive(1)
  }

  @Test func `this process may run somewhere`() throws {
    let cores = try Core.available()
    #expect(!cores.isEmpty)
    #expect(cores.map(\.number) == cores.map(\.number).sorted())
  }

  @Test func `the clock goes forward`() {
    let before = microseconds()
    #expect(microseconds() >= before)
  }
}
