// Swift's own Mutex is made for the threads of one process.
// sitegen: lanes="parent, holder, waiter"
import Glibc
import IPCLab
import Synchronization

let shared = try SharedValue(of: Mutex<Int>.self).address
shared.initialize(to: Mutex(0))
let mayUnlock = try Pipe()

let holder = try inChild {
  try shared.pointee.withLock { _ in
    print("holding the lock")
    _ = try readText(from: mayUnlock.readEnd)
  }
  print("let it go")
}
try holder.untilBlocked(in: .read)

let waiter = try inChild {
  print("now I would wait for the lock")
  shared.pointee.withLock { _ in
    print("never printed")
  }
}
print("waiter: \(try waiter.wait())")
try writeText("!", to: mayUnlock.writeEnd)
print("holder: \(try holder.wait())")
