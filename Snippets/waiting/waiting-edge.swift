// Told while there is something, or told once that it has come.
import CIPC
import Glibc
import IPCLab

func watch(_ pipe: Pipe, _ trigger: EPOLL_EVENTS) throws -> Int32 {
  let loop = try check(epoll_create1(0), "epoll_create1")
  let events = EPOLLIN.rawValue | trigger.rawValue
  var interest = epoll_event(events: events, data: epoll_data_t())
  let added = epoll_ctl(loop, EPOLL_CTL_ADD, pipe.readEnd, &interest)
  try check(added, "epoll_ctl")
  return loop
}
func isToldNow(_ loop: Int32) -> Bool {
  var event = epoll_event()
  return epoll_wait(loop, &event, 1, 0) == 1
}

let pipe = try Pipe()
let byLevel = try watch(pipe, EPOLL_EVENTS(0))
let byEdge = try watch(pipe, EPOLLET)
func show(_ what: String) {
  let answers = (isToldNow(byLevel), isToldNow(byEdge))
  print("\(what): level \(answers.0), edge \(answers.1)")
}
try writeText("abcd", to: pipe.writeEnd)
show("four bytes have come")
_ = try readText(from: pipe.readEnd, atMost: 2)
show("two are left")
try writeText("e", to: pipe.writeEnd)
show("another has come")
