// A child sends its parent a signal, and the parent's handler runs.
// sitegen: lanes="parent, sender"
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
nonisolated(unsafe) var hitCount: sig_atomic_t = 0

var action = sigaction()
action.__sigaction_handler.sa_handler = { _ in hitCount += 1 }
_ = must(sigaction(SIGUSR1, &action, nil), "sigaction")

// Blocked until the parent is ready, so that it cannot come too early.
var blocked = sigset_t()
var before = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
_ = must(sigprocmask(SIG_BLOCK, &blocked, &before), "sigprocmask")

let parent = getpid()
let sender = must(fork(), "fork")
if sender == 0 {
  print("kill gave \(kill(parent, SIGUSR1))")
  exit(0)
}
sigsuspend(&before)  // lets it in, and sleeps until it has come
print("the handler ran \(hitCount) time")
_ = must(wait(nil), "wait")
