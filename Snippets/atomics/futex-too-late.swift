// Asleep with the wrong question: the change has come before.
// sitegen: expect=timeout timeout=1s lanes="parent, waiter"
// snippet.hide
import CIPC
import Glibc
import IPCLab
import Synchronization

let word = try SharedValue(of: Atomic<UInt32>.self).address
word.initialize(to: Atomic(0))
let place = UnsafeMutableRawPointer(word)
  .assumingMemoryBound(to: UInt32.self)
let hasLooked = try Pipe()
let hasStored = try Pipe()

// snippet.show
let waiter = try inChild {
  let seen = word.pointee.load(ordering: .acquiring)
  print("it is \(seen), so I shall sleep")
  try writeText("!", to: hasLooked.writeEnd)
  _ = try readText(from: hasStored.readEnd)

  let now = word.pointee.load(ordering: .acquiring)
  _ = futex(place, FUTEX_WAIT, now)  // not what it has seen
  print("never printed")
}
_ = try readText(from: hasLooked.readEnd)
word.pointee.store(1, ordering: .releasing)
print("stored 1, woken: \(futex(place, FUTEX_WAKE, 1))")
try writeText("!", to: hasStored.writeEnd)
try waiter.wait()
