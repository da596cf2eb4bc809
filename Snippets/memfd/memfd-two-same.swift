// Two of one name are two files, and neither can be opened by it.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let first = try check(memfd_create("data", 0), "memfd_create")
let second = try check(memfd_create("data", 0), "memfd_create")
try writeText("one", to: first)
try writeText("second", to: second)
print("first: \(lseek(first, 0, SEEK_END)) bytes")
print("second: \(lseek(second, 0, SEEK_END)) bytes")
report(open("/memfd:data", O_RDONLY), "open by the name")

let path = "/proc/self/fd/\(first)"
let again = try check(open(path, O_RDONLY), "open")
print("opened once more: \(try readText(from: again))")
