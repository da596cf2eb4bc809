// An answer that never comes, and a clock beside it.
// sitegen: lanes="client, server"
import CIPC
import Glibc
import IPCLab

let answers = try Pipe()
let server = try inChild {
  pause()
}
let clock = timerfd_create(CLOCK_MONOTONIC, 0)
try check(clock, "timerfd_create")
var deadline = itimerspec()
deadline.it_value.tv_nsec = 20_000_000
try check(timerfd_settime(clock, 0, &deadline, nil), "timerfd_settime")

var sources = [answers.readEnd, clock].map { descriptor in
  pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
}
try check(poll(&sources, 2, -1), "poll")
print("an answer: \(sources[0].revents != 0)")

var count: UInt64 = 0
try check(read(clock, &count, 8), "read")
print("the time is up: \(count)")
try server.kill()
print("server: \(try server.wait())")
