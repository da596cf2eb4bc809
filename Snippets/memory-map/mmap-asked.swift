// Asked for the size right before the access, and ended all the same.
// sitegen: expect=signal:SIGBUS lanes="reader, cutter"
import Glibc
import IPCLab

let path = "/tmp/ipc-asked"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try check(ftruncate(file, 4096), "ftruncate")
let number = try SharedValue(of: Int.self, in: file)
let hasAsked = try Pipe()

let cutter = try inChild {
  _ = try readText(from: hasAsked.readEnd)
  try check(truncate(path, 0), "truncate")
  print("cut the file to nothing")
}
let size = try check(lseek(file, 0, SEEK_END), "lseek")
if size >= MemoryLayout<Int>.size {
  print("there are \(size) bytes")
  try writeText("!", to: hasAsked.writeEnd)
  try cutter.wait()  // which may take no time, or any
  try check(unlink(path), "unlink")
  print("the number: \(number.value)")
}
