// Spliced into a pipe that nobody can read: as with write.
// sitegen: expect=signal:SIGPIPE lanes="program"
import CIPC
import Glibc
import IPCLab

let file = try check(memfd_create("file", 0), "memfd_create")
try writeText("anyone?", to: file)
let pipe = try Pipe()
pipe.closeReadEnd()

var start = 0
let count = splice(file, &start, pipe.writeEnd, nil, 64, 0)
report(count, "splice")
