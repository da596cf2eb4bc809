// MAP_SHARED and MAP_PRIVATE, side by side.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let shared = try SharedValue(of: Int.self, flags: MAP_SHARED)
let copied = try SharedValue(of: Int.self, flags: MAP_PRIVATE)
shared.value = 1
copied.value = 1

let child = try inChild {
  shared.value = 2
  copied.value = 2
  print("shared \(shared.value), private \(copied.value)")
}
try child.wait()
print("shared \(shared.value), private \(copied.value)")
