// Nobody waits: the parent is early, or late; a child is too late.
// sitegen: lanes="parent, child, late child"
import Glibc
import IPCLab

// snippet.hide
let flags = O_CREAT | O_EXCL | O_RDWR
let object = try check(shm_open("/ipc", flags, 0o600), "shm_open")
try check(ftruncate(object, MemoryLayout<Int>.size), "ftruncate")
let number = try SharedValue(of: Int.self, in: object)

// snippet.show
func store(after go: Pipe) throws {
  _ = try readText(from: go.readEnd)
  let same = shm_open("/ipc", O_RDWR, 0)
  guard same != -1 else {
    return print(SysError("shm_open"))
  }
  try SharedValue(of: Int.self, in: same).value = 42
  print("stored 42")
}
let go = try Pipe()
let goLate = try Pipe()
let child = try inChild { try store(after: go) }
let lateChild = try inChild { try store(after: goLate) }

print("the parent is early: \(number.value)")
try writeText("!", to: go.writeEnd)
try child.wait()
print("the parent is late: \(number.value)")
try check(shm_unlink("/ipc"), "shm_unlink")
try writeText("!", to: goLate.writeEnd)
try lateChild.wait()
