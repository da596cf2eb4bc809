// SIGTERM asks: a server finishes its work, says so, and goes.
// sitegen: lanes="parent, server"
import Glibc
import IPCLab

nonisolated(unsafe) var isAskedToStop: sig_atomic_t = 0

let server = try inChild {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in isAskedToStop = 1 }
  try check(sigaction(SIGTERM, &action, nil), "sigaction")

  var blocked = sigset_t()
  var before = sigset_t()
  sigemptyset(&blocked)
  sigaddset(&blocked, SIGTERM)
  try check(sigprocmask(SIG_BLOCK, &blocked, &before), "sigprocmask")
  print("serving")
  while isAskedToStop == 0 {
    sigsuspend(&before)
  }
  print("finished what was open")
}
try server.untilBlocked(in: .signalSuspend)
try server.kill(SIGTERM)
print("server: \(try server.wait())")
