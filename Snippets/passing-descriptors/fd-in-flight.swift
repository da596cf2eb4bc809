// Descriptors that nobody takes out: how many may be on their way?
// sitegen: lanes=program
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
try check(fcntl(pair.ours, F_SETFL, O_NONBLOCK), "fcntl")
let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
var limit = rlimit(rlim_cur: 32, rlim_max: 32)
try check(setrlimit(files, &limit), "setrlimit")

while cipc_send_descriptor(pair.ours, STDIN_FILENO) != -1 {}
print(SysError("sendmsg"))
