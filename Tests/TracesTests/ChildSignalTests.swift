import Testing

@testable import Traces

/// `SIGCHLD`, which nobody sends: the kernel does when a child ends.
@Suite struct ChildSignalTests {
  /// What a signalfd gives: the code 1 is `CLD_EXITED`, 5 `CLD_STOPPED`.
  private func trace(ofRecordWithCode code: Int) -> Trace {
    let record =
      #"\21\0\0\0\0\0\0\0\"# + String(code) + #"\0\0\0\6\0\0\0"#
      + String(repeating: #"\0"#, count: 112)
    return Trace(ofExcerpts: [
      """
      5 signalfd4(-1, [CHLD], 8, 0) = 3<anon_inode:[signalfd]> @1 signalfd
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 +++ exited with 3 +++
      5 poll([{fd=3<anon_inode:[signalfd]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}]) @4 __poll
      5 read(3<anon_inode:[signalfd]>, "\(record)", 128) = 128 @5 read
      """
    ])
  }

  @Test func `a child's end is what is read from a signalfd`() {
    let trace = trace(ofRecordWithCode: 1)
    #expect(trace.calls.contains("0 read(SIGCHLD) = 128"))
    #expect(
      trace.arrows == [
        "1 exit 3 > 0 poll: signal SIGCHLD", "1 exit 3 > 0 read: signal SIGCHLD",
      ])
  }

  @Test func `that a child was stopped is not its end`() {
    #expect(trace(ofRecordWithCode: 5).arrows == [])
  }

  @Test func `a handler and sigwaitinfo are told by the same end`() {
    let trace = Trace(ofExcerpts: [
      """
      5 rt_sigaction(SIGCHLD, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0 @1 sigaction
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 clone(flags=SIGCHLD) = 7 @2 __libc_fork
      6 +++ killed by SIGKILL +++
      5 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_KILLED, si_pid=6, si_status=SIGKILL} --- @3 pause
      7 +++ exited with 0 +++
      5 rt_sigtimedwait([CHLD], {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=7, si_status=0}, NULL, 8) = 17 (SIGCHLD) @4 sigwaitinfo
      """
    ])
    #expect(
      trace.arrows == [
        "1 killed by SIGKILL > 0 SIGCHLD: signal SIGCHLD",
        "2 exit 0 > 0 sigwaitinfo: signal SIGCHLD",
      ])
  }

  @Test func `a SIGCHLD that somebody sent came from there`() {
    let trace = Trace(ofExcerpts: [
      """
      5 rt_sigaction(SIGCHLD, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0 @1 sigaction
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 kill(5, SIGCHLD) = 0 @3 kill
      5 --- SIGCHLD {si_signo=SIGCHLD, si_code=SI_USER, si_pid=6} --- @3 pause
      """
    ])
    #expect(trace.arrows == ["1 kill > 0 SIGCHLD: signal SIGCHLD"])
  }
}
