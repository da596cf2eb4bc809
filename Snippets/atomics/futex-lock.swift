// A lock of our own: one word, and the kernel only when it is taken.
// sitegen: lanes="parent"
// snippet.hide
import CIPC
import Glibc
import IPCLab
import Synchronization

// snippet.show
struct Lock {
  let word: UnsafeMutablePointer<Atomic<UInt32>>
  let place: UnsafeMutablePointer<UInt32>  // the same address
  let free: UInt32 = 0
  let taken: UInt32 = 1
  let takenWithSleepers: UInt32 = 2

  func lock() {
    let attempt = word.pointee.compareExchange(
      expected: free, desired: taken, ordering: .acquiring)
    if attempt.exchanged {
      return
    }
    while put(takenWithSleepers) != free {
      _ = futex(place, FUTEX_WAIT, takenWithSleepers)
    }
  }

  func unlock() {
    if put(free) == takenWithSleepers {
      _ = futex(place, FUTEX_WAKE, 1)
    }
  }

  private func put(_ state: UInt32) -> UInt32 {
    word.pointee.exchange(state, ordering: .acquiringAndReleasing)
  }
}
// snippet.hide

let counter = try SharedValue(of: Int.self)
let word = try SharedValue(of: Atomic<UInt32>.self).address
word.initialize(to: Atomic(0))
let place = UnsafeMutableRawPointer(word)
  .assumingMemoryBound(to: UInt32.self)
let lock = Lock(word: word, place: place)
let children = try (1...4).map { _ in
  try inChild {
    for _ in 1...10_000 {
      lock.lock()
      counter.value += 1
      lock.unlock()
    }
  }
}
for child in children {
  try child.wait()
}
print("four children, 10000 each: \(counter.value)")
