// Whose memory may not be read.
// sitegen: lanes="parent, willing, unwilling"
import CIPC
import Glibc
import IPCLab

let place = UnsafeMutablePointer<Int>.allocate(capacity: 1)
place.pointee = 42

func read(_ pid: pid_t, at address: UnsafeMutableRawPointer?) -> Int {
  let copy = UnsafeMutablePointer<Int>.allocate(capacity: 1)
  defer { copy.deallocate() }
  var here = iovec(iov_base: copy, iov_len: 8)
  var there = iovec(iov_base: address, iov_len: 8)
  return process_vm_readv(pid, &here, 1, &there, 1, 0)
}

let hasRefused = try Pipe()
let willing = try inChild { pause() }
let unwilling = try inChild {
  try check(prctl(PR_SET_DUMPABLE, 0), "prctl")
  try writeText("!", to: hasRefused.writeEnd)
  pause()
}
report(read(willing.pid, at: place), "a child")
report(read(willing.pid, at: nil), "where it has nothing")
_ = try readText(from: hasRefused.readEnd)
report(read(unwilling.pid, at: place), "one that has refused")

try willing.kill()
try willing.wait()
report(read(willing.pid, at: place), "one that has ended")
// snippet.hide
try unwilling.kill()
try unwilling.wait()
