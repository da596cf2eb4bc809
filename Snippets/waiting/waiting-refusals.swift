// What epoll, poll and an eventfd refuse, and what they call it.
import CIPC
import Glibc
import IPCLab

let loop = try check(epoll_create1(0), "epoll_create1")
func change(_ what: Int32, _ descriptor: Int32) -> Int32 {
  let label = epoll_data_t()
  var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
  return epoll_ctl(loop, what, descriptor, &interest)
}
let pipe = try Pipe()
let file = try check(memfd_create("file", 0), "memfd_create")
report(change(EPOLL_CTL_ADD, pipe.readEnd), "add a pipe")
report(change(EPOLL_CTL_ADD, pipe.readEnd), "add it again")
report(change(EPOLL_CTL_MOD, pipe.writeEnd), "change a stranger")
report(change(EPOLL_CTL_ADD, file), "add a file")
report(change(EPOLL_CTL_ADD, loop), "add itself")
report(change(EPOLL_CTL_ADD, 99), "add what is not open")

var source = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
report(poll(&source, 1, 0), "poll a file")
let counter = try check(eventfd(1, 0), "eventfd")
var half: UInt32 = 0
report(read(counter, &half, 4), "read 4 bytes of a counter")
