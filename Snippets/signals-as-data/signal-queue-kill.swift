// The same queue, filled by kill: three signals with nothing in them.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGRTMIN)
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")

let receiver = getpid()
let sender = try inChild {
  for _ in 1...3 {
    try check(kill(receiver, SIGRTMIN), "kill")
  }
}

var info = siginfo_t()
for _ in 1...3 {
  try check(sigwaitinfo(&awaited, &info), "sigwaitinfo")
  let isFromChild = info.si_pid == sender.pid
  print("\(info.si_int) from my child: \(isFromChild)")
}
try sender.wait()
