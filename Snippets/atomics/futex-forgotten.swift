// One that was woken takes the lock, and says nothing of sleepers.
// sitegen: lanes="parent, first, second"
// snippet.hide
import CIPC
import Glibc
import IPCLab
import Synchronization

let word = try SharedValue(of: Atomic<UInt32>.self).address
let takenWithSleepers: UInt32 = 2
word.initialize(to: Atomic(takenWithSleepers))
let place = UnsafeMutableRawPointer(word)
  .assumingMemoryBound(to: UInt32.self)

let put = { (state: UInt32) in
  word.pointee.exchange(state, ordering: .acquiringAndReleasing)
}

// snippet.show
let lockAndUnlock = {
  while put(takenWithSleepers) != 0 {
    _ = futex(place, FUTEX_WAIT, takenWithSleepers)
  }
  _ = put(1)  // the mistake: nobody else sleeps, or so it believes
  print("I have the lock")
  if put(0) == takenWithSleepers {
    _ = futex(place, FUTEX_WAKE, 1)
  }
}
let first = try inChild(lockAndUnlock)
try first.untilBlocked(in: .futex)
let second = try inChild(lockAndUnlock)
try second.untilBlocked(in: .futex)

_ = put(0)  // the parent unlocks
print("woken: \(futex(place, FUTEX_WAKE, 1))")
print("first: \(try first.wait())")
try second.untilBlocked(in: .futex)
print("the lock is free: \(word.pointee.load(ordering: .relaxed) == 0)")
print("the second is still asleep")
try second.kill()
print("second: \(try second.wait())")
