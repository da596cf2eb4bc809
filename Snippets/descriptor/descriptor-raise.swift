// Who may change how many descriptors this process can have?
// sitegen: lanes=program
import Glibc
import IPCLab

let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
var limit = rlimit()
try check(getrlimit(files, &limit), "getrlimit")

limit.rlim_cur = limit.rlim_max
report(setrlimit(files, &limit), "soft limit up to the hard one")
limit.rlim_cur = limit.rlim_max + 1
report(setrlimit(files, &limit), "beyond it")

let path = "/proc/sys/fs/nr_open"
let file = try check(open(path, O_RDONLY), "open")
let digits = try readText(from: file).prefix { $0 != "\n" }
limit.rlim_max = (rlim_t(digits) ?? 0) + 1
limit.rlim_cur = limit.rlim_max
report(setrlimit(files, &limit), "hard limit beyond nr_open")
