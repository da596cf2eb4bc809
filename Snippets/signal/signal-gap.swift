// Let in, and then wait: the signal has come in between.
// sitegen: expect=timeout timeout=1s lanes="parent, sender"
import Glibc
import IPCLab

nonisolated(unsafe) var hitCount: sig_atomic_t = 0

var action = sigaction()
action.__sigaction_handler.sa_handler = { _ in hitCount += 1 }
try check(sigaction(SIGUSR1, &action, nil), "sigaction")
var blocked = sigset_t()
var before = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &blocked, &before), "sigprocmask")

let parent = getpid()
let sender = try inChild {
  report(kill(parent, SIGUSR1), "kill")
}
try sender.wait()
try check(sigprocmask(SIG_SETMASK, &before, nil), "sigprocmask")
print("the handler ran \(hitCount) time")
pause()
print("never printed")
