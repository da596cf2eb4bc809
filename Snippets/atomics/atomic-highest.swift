// The highest bid stays, whoever bids, and in whatever order.
// sitegen: lanes="auctioneer"
import Glibc
import IPCLab
import Synchronization

typealias Price = UnsafeMutablePointer<Atomic<Int>>

func bid(_ amount: Int, for price: Price) {
  var seen = price.pointee.load(ordering: .relaxed)
  while seen < amount {
    let attempt = price.pointee.compareExchange(
      expected: seen, desired: amount, ordering: .relaxed)
    if attempt.exchanged { return }
    // Somebody was quicker. Is mine still higher than theirs?
    seen = attempt.original
  }
}

let price = try SharedValue(of: Atomic<Int>.self).address
price.initialize(to: Atomic(0))
let bidders = try [3, 8, 5, 1].map { start in
  try inChild {
    for round in 0..<1000 {
      bid(start + round * 10, for: price)
    }
  }
}
for bidder in bidders {
  try bidder.wait()
}
print("sold for \(price.pointee.load(ordering: .relaxed))")
