// A word in shared memory, and a way to sleep until it changes.
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
    _ = futex(place, FUTEX_WAIT, 0)
  }
  let number = word.pointee.load(ordering: .acquiring)
  print("the word is \(number)")
}
try waiter.untilBlocked(in: .futex)
word.pointee.store(42, ordering: .releasing)
print("stored 42, and nobody has noticed")
print("woken: \(futex(place, FUTEX_WAKE, 1))")
print("waiter: \(try waiter.wait())")
