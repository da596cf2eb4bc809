// Exercise 1: to look is outside, and only to pay is inside.
// sitegen: lanes="bank, first, second"
import Glibc
import IPCLab

let balance = try SharedValue(of: Int.self)
balance.value = 100
let door = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(door, sharedByProcesses, 1), "sem_init")
let mayPay = try Pipe()
let withdraw = { (amount: Int) in
  let seen = balance.value
  try check(sem_wait(door), "sem_wait")
  print("I am inside, and saw \(seen)")
  _ = try readText(from: mayPay.readEnd, atMost: 1)
  if seen >= amount {
    balance.value = seen - amount
  }
  print(seen >= amount ? "paid \(amount)" : "refused \(amount)")
  try check(sem_post(door), "sem_post")
}
let first = try inChild { try withdraw(80) }
try first.untilBlocked(in: .read)
let second = try inChild { try withdraw(80) }
try second.untilBlocked(in: .futex)
print("one is inside, one waits at the door")
try writeText("!!", to: mayPay.writeEnd)
try first.wait()
try second.wait()
print("the balance is \(balance.value)")
