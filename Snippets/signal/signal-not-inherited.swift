// A signal is pending, and then there are two processes.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

func show() throws {
  var mask = sigset_t()
  try check(sigprocmask(SIG_BLOCK, nil, &mask), "sigprocmask")
  print("blocked: \(sigismember(&mask, SIGUSR1) == 1)")
  var pending = sigset_t()
  try check(sigpending(&pending), "sigpending")
  print("pending: \(sigismember(&pending, SIGUSR1) == 1)")
}

var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &blocked, nil), "sigprocmask")
try check(raise(SIGUSR1), "raise")
try inChild(show).wait()
try show()
