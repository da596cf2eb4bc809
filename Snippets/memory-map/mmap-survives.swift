// The writer is killed right after its store, and the file has no name
// any more. The bytes are there.
// sitegen: lanes="parent, writer"
import Glibc
import IPCLab

let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try check(ftruncate(file, 1), "ftruncate")

let writer = try inChild {
  let letter = try SharedValue(of: UInt8.self, in: file)
  try check(unlink(path), "unlink")
  letter.value = UInt8(ascii: "A")
  raise(SIGKILL)
}
print("writer: \(try writer.wait())")
report(access(path, F_OK), "look for the name")
print("the file holds \(try readAllText(from: file))")
