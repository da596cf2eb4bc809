// What a signal does, found out by trying.
import CIPC
import Glibc
import IPCLab

let me = "signal"
var blocked = sigset_t()
sigemptyset(&blocked)
sigaddset(&blocked, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &blocked, nil), "sigprocmask")
let signals = signalfd(-1, &blocked, O_NONBLOCK)
try check(signals, "signalfd")
let size = MemoryLayout<signalfd_siginfo>.size
var room = signalfd_siginfo()

let wasQuiet = try !isReadable(signals)
try check(kill(getpid(), SIGUSR1), "kill")
try check(kill(getpid(), SIGUSR1), "kill")
fact(me, .wakesPoll, try wasQuiet && isReadable(signals))
let sizes = [read(signals, &room, size), read(signals, &room, size)]
fact(me, .keepsMessagesApart, sizes == [size, size])
fact(me, .isTwoWay, write(signals, &room, size) != -1)
let sent = (1...1000).map { _ in kill(getpid(), SIGUSR1) }
fact(me, .holdsBack, sent.contains(-1))
let other = try inChild {
  raise(SIGUSR1)
}
try other.wait()
let late = kill(other.pid, SIGUSR1)
fact(me, .tellsOfTheEnd, late == -1)
fact(me, .keepsItsData, late != -1)
