import Snippets
import Testing

@Suite struct ExpectationTests {
  @Test func `an exit status is met by the same status only`() {
    #expect(Expectation.exit(3).isMet(by: .exited(3)))
    #expect(!Expectation.exit(3).isMet(by: .exited(0)))
    #expect(!Expectation.exit(3).isMet(by: .signaled(Signal(number: 3))))
  }

  @Test func `a signal is met by the same signal only`() {
    #expect(Expectation.signal(Signal(number: 13)).isMet(by: .signaled(Signal(number: 13))))
    #expect(!Expectation.signal(Signal(number: 13)).isMet(by: .signaled(Signal(number: 9))))
  }

  @Test func `a trap is SIGILL on one machine and SIGTRAP on another`() {
    #expect(Expectation.trap.isMet(by: .signaled(Signal(number: 4))))
    #expect(Expectation.trap.isMet(by: .signaled(Signal(number: 5))))
    #expect(!Expectation.trap.isMet(by: .signaled(Signal(number: 6))))
  }
}
