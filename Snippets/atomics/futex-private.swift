// A futex for threads does not look into other processes.
// sitegen: expect=timeout timeout=1s lanes="parent, waiter"
import CIPC
import Glibc
import IPCLab

let word = try SharedValue(of: UInt32.self).address
let waitHere = FUTEX_WAIT | FUTEX_PRIVATE_FLAG
let wakeHere = FUTEX_WAKE | FUTEX_PRIVATE_FLAG

let waiter = try inChild {
  _ = futex(word, waitHere, 0)
  print("never printed")
}
try waiter.untilBlocked(in: .futex)
word.pointee = 1
print("woken: \(futex(word, wakeHere, 1))")
try waiter.wait()
