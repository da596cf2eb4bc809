// A descriptor for reading only, and a way around it.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let file = try check(memfd_create("prices", 0), "memfd_create")
try writeText("old price", to: file)
let path = "/proc/self/fd/\(file)"
let readOnly = try check(open(path, O_RDONLY), "open")
close(file)

report(write(readOnly, "new", 3), "write")
let wayAround = "/proc/self/fd/\(readOnly)"
let writable = try check(open(wayAround, O_RDWR), "open")
report(write(writable, "new", 3), "write, opened again")
print(try readText(from: readOnly))
