// Five signals sent while they are blocked: how many arrive?
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
sigaddset(&blocked, SIGRTMIN)
sigprocmask(SIG_BLOCK, &blocked, nil)

let receiver = getpid()
let sender = try inChild {
  for number: Int32 in 1...5 {
    try check(kill(receiver, SIGUSR1), "kill")
    let cargo = sigval(sival_int: number)
    try check(sigqueue(receiver, SIGRTMIN, cargo), "sigqueue")
  }
  print("sent 5 and 5")
}
try sender.wait()

var info = siginfo_t()
var noWait = timespec()
while sigtimedwait(&blocked, &info, &noWait) != -1 {
  let isStandard = info.si_signo == SIGUSR1
  print(isStandard ? "SIGUSR1" : "SIGRTMIN with \(info.si_int)")
}
print("then \(errorName(errno))")
