// Signals and bytes in one loop: whichever comes first.
// sitegen: lanes="client, server"
// snippet.hide
import CIPC
import Glibc
import IPCLab
// snippet.show

var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGTERM)
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")
let requests = try Pipe()
let answers = try Pipe()

let server = try inChild {
  let signals = try check(signalfd(-1, &awaited, 0), "signalfd")
  var sources = [
    pollfd(fd: requests.readEnd, events: Int16(POLLIN), revents: 0),
    pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
  ]
  while sources[1].revents == 0 {
    try check(poll(&sources, 2, -1), "poll")
    if sources[0].revents != 0 {
      print("request: \(try readText(from: requests.readEnd))")
      try writeText("done", to: answers.writeEnd)
    }
  }
  print("asked to stop")
}
for request in ["first", "second"] {
  try writeText(request, to: requests.writeEnd)
  _ = try readText(from: answers.readEnd)
}
try server.kill(SIGTERM)
print("server: \(try server.wait())")
