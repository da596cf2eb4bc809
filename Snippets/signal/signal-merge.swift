// Five signals sent while they are blocked: how many arrive?
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
sigaddset(&blocked, SIGRTMIN)
try check(sigprocmask(SIG_BLOCK, &blocked, nil), "sigprocmask")

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

var arrived = siginfo_t()
var noWait = timespec()
while sigtimedwait(&blocked, &arrived, &noWait) != -1 {
  let isStandard = arrived.si_signo == SIGUSR1
  print(isStandard ? "SIGUSR1" : "SIGRTMIN with \(arrived.si_int)")
}
print("then \(errorName(errno))")
