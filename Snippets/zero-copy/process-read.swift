// The parent reads the child's memory, and the child does nothing.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

let place = UnsafeMutablePointer<Int>.allocate(capacity: 1)
place.pointee = 1
let child = try inChild {
  place.pointee = 42
  pause()
  print("never printed")
}
try child.untilBlocked(in: .pause)

let copy = UnsafeMutablePointer<Int>.allocate(capacity: 1)
var here = iovec(iov_base: copy, iov_len: 8)
var there = iovec(iov_base: place, iov_len: 8)
let read = process_vm_readv(child.pid, &here, 1, &there, 1, 0)
report(read, "process_vm_readv")
print("at this address I have \(place.pointee)")
print("and the child has \(copy.pointee)")

copy.pointee = 43
let written = process_vm_writev(child.pid, &here, 1, &there, 1, 0)
report(written, "process_vm_writev")
copy.pointee = 0
let again = process_vm_readv(child.pid, &here, 1, &there, 1, 0)
try check(again, "process_vm_readv")
print("and now: \(copy.pointee)")
try child.kill()
try child.wait()
