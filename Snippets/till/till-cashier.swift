// Locks the till, and lets go when it is asked to.
// sitegen: scene=till role=cashier
import Glibc
import IPCLab

var requests = sigset_t()
sigemptyset(&requests)
sigaddset(&requests, SIGTERM)
try check(sigprocmask(SIG_BLOCK, &requests, nil), "sigprocmask")

let flags = O_CREAT | O_RDWR | O_CLOEXEC
let till = try check(open("till", flags, 0o600), "open")
try check(flock(till, LOCK_EX), "flock")
print("counting")

var request: Int32 = 0
sigwait(&requests, &request)
try writeText("42 coins\n", to: till)
print("counted; was asked by \(signalName(request))")
