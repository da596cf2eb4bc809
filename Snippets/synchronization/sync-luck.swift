// Two processes count without agreeing. How much is lost is luck.
// sitegen: volatile timeout=20s check="found <= additions"
import Glibc
import IPCLab
import Synchronization

print("additions,found")
for share in [1000, 100_000, 1_000_000, 10_000_000] {
  let counter = try SharedValue(of: Atomic<Int>.self).address
  counter.initialize(to: Atomic(0))

  let count = {
    for _ in 1...share {
      let old = counter.pointee.load(ordering: .relaxed)
      counter.pointee.store(old + 1, ordering: .relaxed)
    }
  }
  let one = try inChild(count)
  let other = try inChild(count)
  try one.wait()
  try other.wait()
  let found = counter.pointee.load(ordering: .relaxed)
  print("\(2 * share),\(found)")
}
