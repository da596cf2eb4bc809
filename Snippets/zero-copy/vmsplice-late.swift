// Given to a pipe, and changed before it was read.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let size = 4096
let flags = MAP_PRIVATE | MAP_ANONYMOUS
let both = PROT_READ | PROT_WRITE
let page = mmap(nil, size, both, flags, -1, 0)
guard let page, page != MAP_FAILED else { throw SysError("mmap") }

let given = try Pipe()
memcpy(page, "pay 10", 6)
var bytes = iovec(iov_base: page, iov_len: 6)
report(vmsplice(given.writeEnd, &bytes, 1, 0), "vmsplice")
memcpy(page, "pay 99", 6)
print("the reader finds: \(try readText(from: given.readEnd))")

let copied = try Pipe()
memcpy(page, "pay 10", 6)
report(write(copied.writeEnd, page, 6), "write")
memcpy(page, "pay 99", 6)
print("the reader finds: \(try readText(from: copied.readEnd))")
