// Signals without a handler: block them, then take them when it suits.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR2)
try check(sigprocmask(SIG_BLOCK, &blocked, nil), "sigprocmask")

let receiver = getpid()
let sender = try inChild {
  let cargo = sigval(sival_int: 7)
  try check(sigqueue(receiver, SIGUSR2, cargo), "sigqueue")
}

var letter = siginfo_t()
let signal = try check(sigwaitinfo(&blocked, &letter), "sigwaitinfo")
print("\(signalName(signal)) with \(letter.si_int)")
print("from my child: \(letter.si_pid == sender.pid)")
try sender.wait()
