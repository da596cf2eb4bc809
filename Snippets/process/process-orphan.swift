// The middle one of three ends, and the youngest gets a new parent.
// sitegen: lanes="grandparent, middle, youngest"
import CIPC
import Glibc
import IPCLab

// Orphans among my descendants come to me, and not to process 1.
try check(prctl(PR_SET_CHILD_SUBREAPER, 1), "prctl")
let grandparent = getpid()
let isBorn = try Pipe()
let isOrphan = try Pipe()

let middle = try inChild {
  let mother = getpid()
  _ = try inChild {
    print("my parent is the middle one: \(getppid() == mother)")
    try writeText("!", to: isBorn.writeEnd)
    isOrphan.closeWriteEnd()
    _ = try readAllText(from: isOrphan.readEnd)
    print("it is the oldest now: \(getppid() == grandparent)")
  }
  _ = try readText(from: isBorn.readEnd)
}
print("middle: \(try middle.wait())")
isOrphan.closeWriteEnd()

let other = wait(nil)
print("waited for a process I never made: \(other != -1)")
