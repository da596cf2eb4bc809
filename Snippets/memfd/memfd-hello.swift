// A file without a name: no path, no leak, no clash.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

let file = try check(memfd_create("letter", 0), "memfd_create")
let child = try inChild {
  try writeText("hello from nowhere", to: file)
  print("wrote it")
}
try child.wait()

try check(lseek(file, 0, SEEK_SET), "lseek")
print("read: \(try readText(from: file))")

let name = "/proc/self/fd/\(file)"
var path = [CChar](repeating: 0, count: 64)
let count = try check(readlink(name, &path, path.count), "readlink")
let bytes = path[..<count].map(UInt8.init(bitPattern:))
print("its name in /proc: \(String(decoding: bytes, as: UTF8.self))")
