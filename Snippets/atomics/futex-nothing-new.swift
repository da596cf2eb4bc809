// Woken, although nothing was stored: look, and sleep again.
// sitegen: lanes="parent, waiter"
import CIPC
import Glibc
import IPCLab
import Synchronization

let word = try SharedValue(of: Atomic<UInt32>.self).address
word.initialize(to: Atomic(0))
let place = UnsafeMutableRawPointer(word)
  .assumingMemoryBound(to: UInt32.self)

let waiter = try inChild {
  while word.pointee.load(ordering: .acquiring) == 0 {
    print("it is 0")
    _ = futex(place, FUTEX_WAIT, 0)
    print("I am awake")
  }
  print("it is not 0 any more")
}
for isStored in [false, true] {
  try waiter.untilBlocked(in: .futex)
  if isStored {
    word.pointee.store(1, ordering: .releasing)
  }
  print("stored: \(isStored), woken: \(futex(place, FUTEX_WAKE, 1))")
}
print("waiter: \(try waiter.wait())")
