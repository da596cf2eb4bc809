// A child sends its parent a signal, and the parent's handler runs.
// sitegen: lanes="parent, sender"
import Glibc

nonisolated(unsafe) var hitCount: sig_atomic_t = 0

var action = sigaction()
action.__sigaction_handler.sa_handler = { _ in hitCount += 1 }
guard sigaction(SIGUSR1, &action, nil) == 0 else {
  perror("sigaction")
  exit(1)
}

// Blocked until the parent is ready, so that it cannot come too early.
var blocked = sigset_t()
var before = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
sigprocmask(SIG_BLOCK, &blocked, &before)

let parent = getpid()
let sender = fork()
if sender == 0 {
  print("kill gave \(kill(parent, SIGUSR1))")
  exit(0)
}
sigsuspend(&before)  // lets it in, and sleeps until it has come
print("the handler ran \(hitCount) time")
wait(nil)
