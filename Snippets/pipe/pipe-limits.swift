// What this kernel says about its pipes.
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe(flags: O_NONBLOCK)
let capacity = fcntl(pipe.writeEnd, F_GETPIPE_SZ)
try check(capacity, "F_GETPIPE_SZ")
let atomicMax = fpathconf(pipe.writeEnd, Int32(_PC_PIPE_BUF))
print("capacity: \(capacity) bytes")
print("atomic up to: \(atomicMax) bytes")

let page = [UInt8](repeating: 0, count: atomicMax)
var total = 0
while write(pipe.writeEnd, page, page.count) == page.count {
  total += page.count
}
print("took \(total) bytes, then \(errorName(errno))")

for bytes: Int32 in [1, 5000, 1 << 20, (1 << 20) + 1] {
  let small = try Pipe()
  let size = fcntl(small.writeEnd, F_SETPIPE_SZ, bytes)
  report(size, "asked for \(bytes)")
}
