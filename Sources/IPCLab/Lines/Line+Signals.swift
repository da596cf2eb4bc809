import CIPC
import Glibc
import Synchronization

extension Line {
  /// Both directions by `SIGUSR1`, which each process takes with `sigwaitinfo`: the size of a
  /// message is idle.
  static func signals() throws -> (there: Line, back: Line) {
    var awaited = sigset_t()
    sigemptyset(&awaited)
    sigaddset(&awaited, SIGUSR1)
    try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")
    let parent = getpid()
    let child = try SharedValue(of: Atomic<pid_t>.self).address
    child.initialize(to: Atomic(0))
    return (
      there: Line(
        send: { _, _ in
          // Before it is ready to receive, the child is not there to be sent anything.
          while child.pointee.load(ordering: .acquiring) == 0 { sched_yield() }
          try check(kill(child.pointee.load(ordering: .acquiring), SIGUSR1), "kill")
        },
        receive: { _, _ in
          child.pointee.store(getpid(), ordering: .releasing)
          try check(sigwaitinfo(&awaited, nil), "sigwaitinfo")
        }),
      back: Line(
        send: { _, _ in try check(kill(parent, SIGUSR1), "kill") },
        receive: { _, _ in try check(sigwaitinfo(&awaited, nil), "sigwaitinfo") })
    )
  }
}
