// No ticket is left, and three come at once: subtract, then look.
// sitegen: lanes="office, first, second, third"
import Glibc
import IPCLab
import Synchronization

let stock = try SharedValue(of: Atomic<Int>.self).address
stock.initialize(to: Atomic(0))
let putBack = try Pipe()

let counters = try (1...3).map { _ in
  try inChild {
    let before = stock.pointee.subtract(1, ordering: .relaxed).oldValue
    print("sold: \(before > 0)")
    _ = try readText(from: putBack.readEnd, atMost: 1)
    stock.pointee.add(1, ordering: .relaxed)
  }
}
for counter in counters {
  try counter.untilBlocked(in: .read)
}
print("for a moment: \(stock.pointee.load(ordering: .relaxed))")
try writeText("!!!", to: putBack.writeEnd)
for counter in counters {
  try counter.wait()
}
print("in the end: \(stock.pointee.load(ordering: .relaxed))")
