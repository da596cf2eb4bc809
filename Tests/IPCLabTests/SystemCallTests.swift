import IPCLab
import Testing

@Suite struct SystemCallTests {
  /// Each has a number of its own, on every architecture.
  @Test func `waiting for epoll is not mistaken for another call`() {
    #expect(SystemCall.epollWait != SystemCall.poll)
    #expect(SystemCall.epollWait != SystemCall.read)
  }
}
