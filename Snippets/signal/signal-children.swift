// Three children end while SIGCHLD is blocked. How many signals?
// sitegen: lanes="parent, first, second, third"
import CIPC
import Glibc
import IPCLab

var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGCHLD)
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")

for _ in 1...3 {
  let child = try inChild {}
  // Waits for the end, and leaves the child to be waited for.
  var ending = siginfo_t()
  let id = id_t(child.pid)
  try check(waitid(P_PID, id, &ending, WEXITED | WNOWAIT), "waitid")
}

var noWait = timespec()
while sigtimedwait(&awaited, nil, &noWait) == SIGCHLD {
  print("SIGCHLD")
  var status: Int32 = 0
  while waitpid(-1, &status, WNOHANG) > 0 {
    print("a child: \(Ending(waitStatus: status))")
  }
}
