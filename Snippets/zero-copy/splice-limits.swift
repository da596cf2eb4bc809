// One call moves no more than the pipe has room for.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let file = try check(memfd_create("file", 0), "memfd_create")
try check(ftruncate(file, 1 << 20), "ftruncate")
let pipe = try Pipe()
let capacity = try check(fcntl(pipe.writeEnd, F_GETPIPE_SZ), "fcntl")
print("the pipe holds \(capacity) bytes")

let flags = UInt32(SPLICE_F_NONBLOCK)
var start = 0
let count = splice(file, &start, pipe.writeEnd, nil, 1 << 20, flags)
report(count, "splice a mebibyte")
let oneMore = splice(file, &start, pipe.writeEnd, nil, 1, flags)
report(oneMore, "and one byte")

report(fcntl(pipe.writeEnd, F_SETPIPE_SZ, 1 << 18), "a larger pipe")
let more = splice(file, &start, pipe.writeEnd, nil, 1 << 20, flags)
report(more, "splice")
print("pieces of memory in one call: \(sysconf(Int32(_SC_IOV_MAX)))")
