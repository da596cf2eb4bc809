// A request and the signal are there before poll is called.
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
let go = try Pipe()

let server = try inChild {
  let signals = try check(signalfd(-1, &awaited, 0), "signalfd")
  var sources = [
    pollfd(fd: requests.readEnd, events: Int16(POLLIN), revents: 0),
    pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
  ]
  _ = try readText(from: go.readEnd)
  while sources[1].revents == 0 {
    let count = try check(poll(&sources, 2, -1), "poll")
    print("\(count) are ready")
    if sources[0].revents != 0 {
      print("request: \(try readText(from: requests.readEnd))")
    }
  }
  print("asked to stop")
}
try writeText("second", to: requests.writeEnd)
try server.kill(SIGTERM)
try writeText("!", to: go.writeEnd)
print("server: \(try server.wait())")
