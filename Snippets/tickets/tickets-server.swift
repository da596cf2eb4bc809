// Gives every client the next number, until it is asked to stop.
// sitegen: scene=tickets role=server
import CIPC
import Glibc
import IPCLab

var stop = sigset_t()
sigemptyset(&stop)
sigaddset(&stop, SIGTERM)
try check(sigprocmask(SIG_BLOCK, &stop, nil), "sigprocmask")
let signals = try check(signalfd(-1, &stop, 0), "signalfd")
let path = "/tmp/tickets"
let listener = try unixSocket()
try check(UnixAddress(path: path).bind(listener), "bind")
try check(listen(listener, 8), "listen")
print("listening")
var servedCount = 0
var sources = [
  pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
  pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
]
while sources[1].revents == 0 {
  try check(poll(&sources, 2, -1), "poll")
  if sources[0].revents != 0 {
    let client = try check(accept(listener, nil, nil), "accept")
    servedCount += 1
    try writeText("number \(servedCount)", to: client)
    close(client)
  }
}
try check(unlink(path), "unlink")
print("asked to stop; clients served: \(servedCount)")
