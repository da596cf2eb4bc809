// The queue sends a signal when it is no longer empty, once.
// sitegen: lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
var signals = sigset_t()
sigemptyset(&signals)
sigaddset(&signals, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &signals, nil), "sigprocmask")

var wish = sigevent()
wish.sigev_notify = Int32(SIGEV_SIGNAL)
wish.sigev_signo = SIGUSR1
try check(mq_notify(queue, &wish), "mq_notify")

let sender = try inChild {
  report(mq_notify(queue, &wish), "I want to know, too")
  try check(mq_send(queue, "job", 3, 0), "mq_send")
}
var news = siginfo_t()
try check(sigwaitinfo(&signals, &news), "sigwaitinfo")
print("it is about a queue: \(news.si_code == Int32(SI_MESGQ))")
print("took \(try Message(from: queue).text)")
try sender.wait()
try check(mq_unlink("/ipc"), "mq_unlink")
