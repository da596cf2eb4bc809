// Sent in one order, taken in another: the lowest number first.
import CIPC
import Glibc
import IPCLab

let signals = [SIGRTMIN + 1, SIGRTMIN, SIGUSR2, SIGUSR1]
var awaited = sigset_t()
sigemptyset(&awaited)
for signal in signals {
  sigaddset(&awaited, signal)
}
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")

for signal in signals {
  try check(kill(getpid(), signal), "kill")
}
for _ in signals {
  let signal = sigwaitinfo(&awaited, nil)
  try check(signal, "sigwaitinfo")
  let isRealTime = signal >= SIGRTMIN
  let distance = signal - SIGRTMIN
  print(isRealTime ? "SIGRTMIN+\(distance)" : signalName(signal))
}
