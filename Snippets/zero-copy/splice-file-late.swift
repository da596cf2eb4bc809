// A file is changed after it has gone into the pipe.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let file = try check(memfd_create("order", 0), "memfd_create")
try writeText("pay 10", to: file)
let pipe = try Pipe()
var start = 0
let count = splice(file, &start, pipe.writeEnd, nil, 64, 0)
report(count, "splice")

try check(pwrite(file, "pay 99", 6, 0), "pwrite")
print("out of the pipe: \(try readText(from: pipe.readEnd))")
