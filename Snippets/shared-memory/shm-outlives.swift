// The object stays until somebody removes its name.
// sitegen: lanes="parent, creator"
import Glibc
import IPCLab

let creator = try inChild {
  let flags = O_CREAT | O_EXCL | O_RDWR
  let object = try check(shm_open("/ipc", flags, 0o600), "shm_open")
  try check(ftruncate(object, 4096), "ftruncate")
  let number = try SharedValue(of: Int.self, in: object)
  number.value = 7
  raise(SIGKILL)
}
print("creator: \(try creator.wait())")

let object = try check(shm_open("/ipc", O_RDWR, 0), "shm_open")
let number = try SharedValue(of: Int.self, in: object)
print("found \(number.value)")

try check(shm_unlink("/ipc"), "shm_unlink")
report(shm_open("/ipc", O_RDWR, 0), "shm_open after unlink")
print("what I have mapped is still there: \(number.value)")
