// The first program of this page with MAP_PRIVATE.
// sitegen: lanes="reader, writer"
import Glibc
import IPCLab

let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try check(unlink(path), "unlink")
try check(ftruncate(file, 5), "ftruncate")

let writer = try inChild {
  let kind = MAP_PRIVATE
  let byte = try SharedValue(of: UInt8.self, in: file, flags: kind)
  byte.value = UInt8(ascii: "H")
  print("stored, and I find \(byte.value)")
}
try writer.wait()
var bytes = [UInt8](repeating: 1, count: 5)
report(read(file, &bytes, 5), "read")
print("in the file: \(bytes)")
