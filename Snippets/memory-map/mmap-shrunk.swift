// Another process cuts the file while it is mapped here.
// sitegen: expect=signal:SIGBUS lanes="reader, cutter"
import Glibc
import IPCLab

let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try check(ftruncate(file, 4096), "ftruncate")
let number = try SharedValue(of: Int.self, in: file)
print("before: \(number.value)")

let cutter = try inChild {
  try check(truncate(path, 0), "truncate")
  print("cut the file to nothing")
}
try cutter.wait()
try check(unlink(path), "unlink")

print("and now: \(number.value)")
