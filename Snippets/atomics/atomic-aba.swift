// The same number again, and yet not the same stack.
// sitegen: lanes="quick, slow"
// snippet.hide
import Glibc
import IPCLab
import Synchronization

let head = try SharedValue(of: Atomic<Int>.self).address
let table = try SharedValue(of: (Int, Int, Int).self).address
let below = UnsafeMutableRawPointer(table)
  .assumingMemoryBound(to: Int.self)
let hasLooked = try Pipe()
let mayGoOn = try Pipe()

// snippet.show
// A stack of free slots: 1 on top, 2 below it, then none.
head.initialize(to: Atomic(1))
below[1] = 2
below[2] = 0

let slow = try inChild {
  let top = head.pointee.load(ordering: .acquiring)
  let next = below[top]
  print("I take slot \(top); then \(next) will be on top")
  try writeText("!", to: hasLooked.writeEnd)
  _ = try readText(from: mayGoOn.readEnd)
  let attempt = head.pointee.compareExchange(
    expected: top, desired: next, ordering: .acquiringAndReleasing)
  print("nothing has changed meanwhile: \(attempt.exchanged)")
}
_ = try readText(from: hasLooked.readEnd)
head.pointee.store(2, ordering: .releasing)
head.pointee.store(0, ordering: .releasing)
print("took slots 1 and 2")
below[1] = 0
head.pointee.store(1, ordering: .releasing)
print("put slot 1 back, and keep 2")
try writeText("!", to: mayGoOn.writeEnd)
try slow.wait()
let top = head.pointee.load(ordering: .acquiring)
print("free, on top: slot \(top)")
