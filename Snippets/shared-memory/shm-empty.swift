// The other process made the object and forgot to give it a size.
// sitegen: expect=signal:SIGBUS lanes="reader, creator"
import Glibc
import IPCLab

let creator = try inChild {
  let flags = O_CREAT | O_EXCL | O_RDWR
  try check(shm_open("/ipc", flags, 0o600), "shm_open")
  print("made the object")
}
try creator.wait()

let object = try check(shm_open("/ipc", O_RDWR, 0), "shm_open")
try check(shm_unlink("/ipc"), "shm_unlink")
let number = try SharedValue(of: Int.self, in: object)
print("mapped it without an error")
number.value = 42
print("never printed")
