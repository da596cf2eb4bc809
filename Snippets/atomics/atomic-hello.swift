// Four children want to lead, and exactly one of them does.
// sitegen: lanes="parent"
import Glibc
import IPCLab
import Synchronization

let leader = try SharedValue(of: Atomic<pid_t>.self).address
leader.initialize(to: Atomic(0))
let winCount = try SharedValue(of: Atomic<Int>.self).address
winCount.initialize(to: Atomic(0))

var children: [Child] = []
for _ in 1...4 {
  let child = try inChild {
    let attempt = leader.pointee.compareExchange(
      expected: 0, desired: getpid(), ordering: .relaxed)
    if attempt.exchanged {
      winCount.pointee.add(1, ordering: .relaxed)
    }
  }
  children.append(child)
}
for child in children {
  try child.wait()
}
let pid = leader.pointee.load(ordering: .relaxed)
print("winners: \(winCount.pointee.load(ordering: .relaxed))")
print("one of the four: \(children.contains { $0.pid == pid })")
