// The same two again, without a lock: pay only if it is unchanged.
// sitegen: lanes="bank, first, second"
import Glibc
import IPCLab
import Synchronization

let balance = try SharedValue(of: Atomic<Int>.self).address
balance.initialize(to: Atomic(100))
let hasLooked = try Pipe()
let hasPaid = try Pipe()

let pay = { (amount: Int, seen: Int) in
  let (isPaid, now) = balance.pointee.compareExchange(
    expected: seen, desired: seen - amount, ordering: .relaxed)
  print(isPaid ? "paid \(amount)" : "not paid, it is \(now) now")
}
let first = try inChild {
  let seen = balance.pointee.load(ordering: .relaxed)
  try writeText("!", to: hasLooked.writeEnd)
  _ = try readText(from: hasPaid.readEnd)
  pay(80, seen)
}
let second = try inChild {
  _ = try readText(from: hasLooked.readEnd)
  pay(80, 100)
  try writeText("!", to: hasPaid.writeEnd)
}
try first.wait()
try second.wait()
print("the balance is \(balance.pointee.load(ordering: .relaxed))")
