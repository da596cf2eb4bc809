// No handler, and SIGUSR1 ends the process.
// sitegen: expect=signal:SIGUSR1 lanes="receiver, sender"
import Glibc

// snippet.hide
func must(_ result: Int32, _ call: String) -> Int32 {
  guard result != -1 else {
    perror(call)
    exit(1)
  }
  return result
}

// snippet.show
// Held back for a moment, so that the sender ends before we do.
var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
_ = must(sigprocmask(SIG_BLOCK, &blocked, nil), "sigprocmask")

let receiver = getpid()
let sender = must(fork(), "fork")
if sender == 0 {
  print("kill gave \(kill(receiver, SIGUSR1))")
  exit(0)
}
_ = must(wait(nil), "wait")
print("it is waiting for me")
_ = must(sigprocmask(SIG_UNBLOCK, &blocked, nil), "sigprocmask")
print("never printed")
