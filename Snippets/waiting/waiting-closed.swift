// Closed, and still in the set: epoll watches the open file.
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe()
let loop = try check(epoll_create1(0), "epoll_create1")
let label = epoll_data_t(fd: pipe.readEnd)
var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
let added = epoll_ctl(loop, EPOLL_CTL_ADD, pipe.readEnd, &interest)
try check(added, "epoll_ctl")

let copy = try check(dup(pipe.readEnd), "dup")
pipe.closeReadEnd()
try writeText("x", to: pipe.writeEnd)

var event = epoll_event()
report(epoll_wait(loop, &event, 1, 0), "epoll_wait")
print("of the closed one: \(event.data.fd == pipe.readEnd)")
let removed = epoll_ctl(loop, EPOLL_CTL_DEL, pipe.readEnd, nil)
report(removed, "epoll_ctl, remove")

close(copy)
report(epoll_wait(loop, &event, 1, 0), "epoll_wait")
