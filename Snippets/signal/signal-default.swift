// No handler, and SIGUSR1 ends the process.
// sitegen: expect=signal:SIGUSR1 lanes="receiver, sender"
import Glibc

// Held back for a moment, so that the sender ends before we do.
var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
sigprocmask(SIG_BLOCK, &blocked, nil)

let receiver = getpid()
let sender = fork()
if sender == 0 {
  print("kill gave \(kill(receiver, SIGUSR1))")
  exit(0)
}
wait(nil)
print("it is waiting for me")
sigprocmask(SIG_UNBLOCK, &blocked, nil)
print("never printed")
