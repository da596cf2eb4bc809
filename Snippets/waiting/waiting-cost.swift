// One of many is ready: what does it cost to be told which?
// sitegen: volatile pin=0 timeout=20s chart="line, x=sources, y=p50_us, log=xy" check="p50_us > 0; p50_us < 10000"
import CIPC
import Glibc
import IPCLab

// snippet.hide
func microseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func median(of call: () throws -> Void) throws -> Double {
  var times: [Double] = []
  for _ in 0..<2000 {
    let start = microseconds()
    try call()
    times.append(microseconds() - start)
  }
  times.sort()
  return (times[1000] * 100).rounded() / 100
}

// snippet.show
print("call,sources,p50_us")
var sources: [pollfd] = []
let loop = try check(epoll_create1(0), "epoll_create1")
for count in [1, 4, 16, 64, 256, 960] {
  while sources.count < count {
    // Only the first one of them is ready, and stays so.
    let isFirst = sources.isEmpty
    let source = try check(eventfd(isFirst ? 1 : 0, 0), "eventfd")
    let wanted = Int16(POLLIN)
    sources.append(pollfd(fd: source, events: wanted, revents: 0))
    let label = epoll_data_t(fd: source)
    var interest = epoll_event(events: EPOLLIN.rawValue, data: label)
    let added = epoll_ctl(loop, EPOLL_CTL_ADD, source, &interest)
    try check(added, "epoll_ctl")
  }
  let withPoll = try median {
    try check(poll(&sources, nfds_t(count), -1), "poll")
  }
  print("poll,\(count),\(withPoll)")
  var event = epoll_event()
  let withEpoll = try median {
    try check(epoll_wait(loop, &event, 1, -1), "epoll_wait")
  }
  print("epoll,\(count),\(withEpoll)")
}
