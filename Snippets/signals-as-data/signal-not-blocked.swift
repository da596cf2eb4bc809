// A signalfd for a signal that was not blocked: the signal kills.
// sitegen: expect=signal:SIGUSR1
import CIPC
import Glibc
import IPCLab

var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGUSR1)
let signals = signalfd(-1, &awaited, 0)
try check(signals, "signalfd")

print("sending a signal to myself")
try check(kill(getpid(), SIGUSR1), "kill")
print("never printed")
