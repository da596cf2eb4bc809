// What splice and tee refuse.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe()
let other = try Pipe()
let file = try check(memfd_create("file", 0), "memfd_create")
let copy = try check(memfd_create("copy", 0), "memfd_create")
var start = 0

let noPipe = splice(file, nil, copy, nil, 64, 0)
report(noPipe, "from a file to a file")
let positioned = splice(pipe.readEnd, &start, file, nil, 64, 0)
report(positioned, "at a position of a pipe")
let wrongEnd = splice(pipe.writeEnd, nil, file, nil, 64, 0)
report(wrongEnd, "from a write end")

let flags = UInt32(SPLICE_F_NONBLOCK)
let empty = splice(pipe.readEnd, nil, other.writeEnd, nil, 64, flags)
report(empty, "from an empty pipe")
report(tee(pipe.readEnd, file, 64, 0), "tee into a file")
report(tee(pipe.readEnd, pipe.writeEnd, 64, 0), "tee into itself")

let append = fcntl(copy, F_SETFL, O_APPEND)
try check(append, "fcntl")
try writeText("x", to: pipe.writeEnd)
let toLog = splice(pipe.readEnd, nil, copy, nil, 64, 0)
report(toLog, "into a file that is appended to")
