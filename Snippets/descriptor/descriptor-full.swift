// A table of sixteen places, and how a full one looks.
// sitegen: lanes=program
import Glibc
import IPCLab

let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
var limit = rlimit(rlim_cur: 16, rlim_max: 16)
try check(setrlimit(files, &limit), "setrlimit")
print("files: \(sysconf(Int32(_SC_OPEN_MAX)))")

var last: Int32 = 2
var next = dup(STDIN_FILENO)
while next != -1 {
  last = next
  next = dup(STDIN_FILENO)
}
print(SysError("dup"))
print("the last number was \(last)")

var ends: [Int32] = [0, 0]
report(pipe(&ends), "pipe")
report(dup2(STDIN_FILENO, 16), "dup2 to 16")
report(dup2(STDIN_FILENO, 15), "dup2 to 15")
