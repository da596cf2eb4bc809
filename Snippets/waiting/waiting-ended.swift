// A process that has ended stays so, and its pidfd stays readable.
// sitegen: lanes="parent, worker"
import CIPC
import Glibc
import IPCLab

let worker = try inChild {
  print("done")
}
let process = try check(pidfd_open(worker.pid, 0), "pidfd_open")
let loop = try check(epoll_create1(0), "epoll_create1")
let label = epoll_data_t(fd: process)
var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
let added = epoll_ctl(loop, EPOLL_CTL_ADD, process, &interest)
try check(added, "epoll_ctl")

var event = epoll_event()
report(epoll_wait(loop, &event, 1, -1), "it ends")
report(epoll_wait(loop, &event, 1, 0), "asked again")
print("worker: \(try worker.wait())")
report(epoll_wait(loop, &event, 1, 0), "waited for, asked again")

let removed = epoll_ctl(loop, EPOLL_CTL_DEL, process, nil)
try check(removed, "epoll_ctl")
report(epoll_wait(loop, &event, 1, 0), "taken out of the set")
