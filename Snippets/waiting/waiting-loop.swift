// Five kinds of news, one place to sleep.
// sitegen: lanes="parent, worker, server"
// snippet.hide
import CIPC
import Glibc
import IPCLab

let requests = try Pipe()
let isDone = try Pipe()
let counter = try check(eventfd(0, 0), "eventfd")
let timer = try check(timerfd_create(CLOCK_MONOTONIC, 0), "timerfd")
let worker = try inChild {
  pause()
}
let process = try check(pidfd_open(worker.pid, 0), "pidfd_open")
var awaited = sigset_t()
sigemptyset(&awaited)
sigaddset(&awaited, SIGTERM)
try check(sigprocmask(SIG_BLOCK, &awaited, nil), "sigprocmask")

func takeNumber(from descriptor: Int32) throws -> UInt64 {
  var number: UInt64 = 0
  try check(read(descriptor, &number, 8), "read")
  return number
}
func watch(_ source: Int32, in loop: Int32) throws {
  let label = epoll_data_t(fd: source)
  var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
  let added = epoll_ctl(loop, EPOLL_CTL_ADD, source, &interest)
  try check(added, "epoll_ctl")
}

// snippet.show
let server = try inChild {
  let signals = try check(signalfd(-1, &awaited, 0), "signalfd")
  let loop = try check(epoll_create1(0), "epoll_create1")
  for source in [requests.readEnd, counter, timer, process, signals] {
    try watch(source, in: loop)
  }
  var event = epoll_event()
  while event.data.fd != signals {
    try check(epoll_wait(loop, &event, 1, -1), "epoll_wait")
    switch event.data.fd {
    case requests.readEnd:
      print("request: \(try readText(from: requests.readEnd))")
    case counter:
      print("counter: \(try takeNumber(from: counter))")
    case timer:
      print("timer: \(try takeNumber(from: timer))")
    case process:
      print("the worker has ended")
      try check(epoll_ctl(loop, EPOLL_CTL_DEL, process, nil), "epoll")
    default:
      print("asked to stop")
    }
    try writeText("!", to: isDone.writeEnd)
  }
}
// snippet.hide
var soon = itimerspec()
soon.it_value.tv_nsec = 1
let deeds: [() throws -> Void] = [
  { try writeText("hello", to: requests.writeEnd) },
  { try check(eventfd_write(counter, 3), "eventfd_write") },
  { try check(timerfd_settime(timer, 0, &soon, nil), "settime") },
  { try worker.kill(SIGKILL) },
  { try server.kill(SIGTERM) },
]
// snippet.show
for deed in deeds {
  try deed()
  _ = try readText(from: isDone.readEnd)
}
print("server: \(try server.wait())")
// snippet.hide
try worker.wait()
