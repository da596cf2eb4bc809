// Told once, and read too little: the rest waits, and so do we.
// sitegen: expect=timeout timeout=1s lanes="reader"
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe()
let loop = try check(epoll_create1(0), "epoll_create1")
let events = EPOLLIN.rawValue | EPOLLET.rawValue
var event = epoll_event(events: events, data: epoll_data_t())
let added = epoll_ctl(loop, EPOLL_CTL_ADD, pipe.readEnd, &event)
try check(added, "epoll_ctl")

try writeText("first.second", to: pipe.writeEnd)
while true {
  try check(epoll_wait(loop, &event, 1, -1), "epoll_wait")
  let message = try readText(from: pipe.readEnd, atMost: 6)
  print(message)
}
