// Four processes add to one atomic counter, and nothing is lost.
// sitegen: lanes="parent"
import Glibc
import IPCLab
import Synchronization

let counter = try SharedValue(of: Atomic<Int>.self).address
counter.initialize(to: Atomic(0))

var children: [Child] = []
for _ in 1...4 {
  let child = try inChild {
    for _ in 1...10_000 {
      counter.pointee.add(1, ordering: .relaxed)
    }
  }
  children.append(child)
}
for child in children {
  try child.wait()
}
print(counter.pointee.load(ordering: .relaxed))
