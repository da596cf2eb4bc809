// A futex compares before it sleeps, and refuses what it cannot do.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let word = try SharedValue(of: UInt32.self).address
word.pointee = 7
report(futex(word, FUTEX_WAIT, 5), "sleep while it is 5")
report(futex(word, FUTEX_WAKE, 1), "wake one")

let crooked = UnsafeMutableRawPointer(word)
  .advanced(by: 1)
  .assumingMemoryBound(to: UInt32.self)
report(futex(crooked, FUTEX_WAIT, 0), "sleep between two words")

let size = MemoryLayout<UInt32>.size
try check(munmap(word, size), "munmap")
report(futex(word, FUTEX_WAIT, 7), "sleep where nothing is")
