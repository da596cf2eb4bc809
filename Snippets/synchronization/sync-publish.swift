// First the data, then the flag: who sees the flag sees the data.
// sitegen: lanes="writer, reader"
import Glibc
import IPCLab
import Synchronization

let order = try SharedValue(of: (Int, Int).self)
let isReady = try SharedValue(of: Atomic<Bool>.self).address
isReady.initialize(to: Atomic(false))

let reader = try inChild {
  while !isReady.pointee.load(ordering: .acquiring) {
    sched_yield()
  }
  let (count, price) = order.value
  print("\(count) pieces at \(price)")
}
order.value = (3, 14)  // two ordinary stores
isReady.pointee.store(true, ordering: .releasing)
print("reader: \(try reader.wait())")
