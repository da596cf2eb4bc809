// An eventfd is a number in the kernel that can be waited for.
import CIPC
import Glibc
import IPCLab

func add(_ number: UInt64, to counter: Int32) -> Int {
  var number = number
  return write(counter, &number, 8)
}
func take(from counter: Int32) -> String {
  var number: UInt64 = 0
  let count = read(counter, &number, 8)
  return count == 8 ? "\(number)" : "\(SysError("read"))"
}

let counter = try check(eventfd(0, Int32(EFD_NONBLOCK)), "eventfd")
report(add(2, to: counter), "add 2")
report(add(3, to: counter), "add 3")
print("take: \(take(from: counter))")
print("take: \(take(from: counter))")

let asSemaphore = Int32(EFD_NONBLOCK | EFD_SEMAPHORE)
let tokens = try check(eventfd(2, asSemaphore), "eventfd")
print("token: \(take(from: tokens))")
print("token: \(take(from: tokens))")
print("token: \(take(from: tokens))")

let largest = UInt64.max - 1
report(add(largest, to: counter), "add the largest")
report(add(1, to: counter), "add 1 more")
report(add(.max, to: counter), "add too much")
