// Three numbers travel with three signals, and none is lost.
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
  for number: Int32 in [10, 20, 30] {
    let cargo = sigval(sival_int: number)
    try check(sigqueue(receiver, SIGRTMIN, cargo), "sigqueue")
  }
}

var info = siginfo_t()
for _ in 1...3 {
  try check(sigwaitinfo(&awaited, &info), "sigwaitinfo")
  let isFromChild = info.si_pid == sender.pid
  print("\(info.si_int) from my child: \(isFromChild)")
}
try sender.wait()
