// A hundred tickets, four counters, and none is sold twice.
// sitegen: lanes="office"
import Glibc
import IPCLab
import Synchronization

typealias Number = UnsafeMutablePointer<Atomic<Int>>

func takeOne(from stock: Number) -> Bool {
  var seen = stock.pointee.load(ordering: .relaxed)
  while seen > 0 {
    let attempt = stock.pointee.compareExchange(
      expected: seen, desired: seen - 1, ordering: .relaxed)
    if attempt.exchanged {
      return true
    }
    seen = attempt.original
  }
  return false
}

let stock = try SharedValue(of: Atomic<Int>.self).address
stock.initialize(to: Atomic(100))
// snippet.hide
let sold = try SharedValue(of: Atomic<Int>.self).address
sold.initialize(to: Atomic(0))
// snippet.show
let counters = try (1...4).map { _ in
  try inChild {
    while takeOne(from: stock) {
      sold.pointee.add(1, ordering: .relaxed)
    }
  }
}
// snippet.hide
for counter in counters {
  try counter.wait()
}
// snippet.show
print("sold: \(sold.pointee.load(ordering: .relaxed))")
print("left: \(stock.pointee.load(ordering: .relaxed))")
