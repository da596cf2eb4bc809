// Signals without a handler: block them, then take them when it suits.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR2)
sigprocmask(SIG_BLOCK, &blocked, nil)

let receiver = getpid()
let sender = try inChild {
  let cargo = sigval(sival_int: 7)
  try check(sigqueue(receiver, SIGUSR2, cargo), "sigqueue")
}

var info = siginfo_t()
let signal = try check(sigwaitinfo(&blocked, &info), "sigwaitinfo")
print("\(signalName(signal)) with \(info.si_int)")
print("from my child: \(info.si_pid == sender.pid)")
try sender.wait()
