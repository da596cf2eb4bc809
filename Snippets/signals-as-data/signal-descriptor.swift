// A signal that is read, like bytes from a pipe.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")

let signals = signalfd(-1, &awaited, Int32(SFD_CLOEXEC))
try check(signals, "signalfd")

let receiver = getpid()
let sender = try inChild {
  try check(kill(receiver, SIGUSR1), "kill")
}

var letter = signalfd_siginfo()
let size = MemoryLayout<signalfd_siginfo>.size
try check(read(signals, &letter, size), "read")
print("read \(size) bytes: \(signalName(Int32(letter.ssi_signo)))")
print("from my child: \(letter.ssi_pid == sender.pid)")
try sender.wait()
