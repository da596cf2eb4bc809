// A timer that went off many times before anybody looked.
import CIPC
import Glibc
import IPCLab

let timer = timerfd_create(CLOCK_MONOTONIC, 0)
try check(timer, "timerfd_create")
// From the beginning of this clock on, every millisecond.
var schedule = itimerspec()
schedule.it_value.tv_nsec = 1
schedule.it_interval.tv_nsec = 1_000_000
let byTheClock = Int32(TFD_TIMER_ABSTIME)
let armed = timerfd_settime(timer, byTheClock, &schedule, nil)
try check(armed, "timerfd_settime")

var count: UInt64 = 0
try check(read(timer, &count, 8), "read")
print("one read, for more than a hundred times: \(count > 100)")
