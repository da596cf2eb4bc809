// Two withdrawals look at one balance before either has paid.
// The pipes force that order, so that it goes wrong every time.
// sitegen: lanes="bank, first, second"
import Glibc
import IPCLab

let balance = try SharedValue(of: Int.self)
balance.value = 100
let hasLooked = try Pipe()
let hasPaid = try Pipe()

let first = try inChild {
  let seen = balance.value
  print("I see \(seen), that is enough for 80")
  try writeText("!", to: hasLooked.writeEnd)
  _ = try readText(from: hasPaid.readEnd)
  balance.value -= 80
  print("paid 80")
}
let second = try inChild {
  _ = try readText(from: hasLooked.readEnd)
  let seen = balance.value
  print("I see \(seen), that is enough for 80")
  balance.value -= 80
  print("paid 80")
  try writeText("!", to: hasPaid.writeEnd)
}
try first.wait()
try second.wait()
print("the balance is \(balance.value)")
