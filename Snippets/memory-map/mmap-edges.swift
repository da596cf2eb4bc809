// Pages, and what lies between the end of a file and the end of its
// last page.
import Glibc
import IPCLab

let page = sysconf(Int32(_SC_PAGESIZE))
print("a page has \(page) bytes")

let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try writeText("three", to: file)

let bytes = try SharedValue(of: UInt8.self, in: file).address
print("asked for 1 byte, and byte 4 is \(bytes[4])")
print("byte 5, behind the end, is \(bytes[5])")
bytes[5] = 33

try check(lseek(file, 0, SEEK_SET), "lseek")
print("after a store there: \(try readAllText(from: file))")

for (length, offset) in [(0, 0), (1, 1)] {
  let room = mmap(nil, length, PROT_READ, MAP_SHARED, file, offset)
  if room == MAP_FAILED {
    print(SysError("mmap \(length) bytes at \(offset)"))
  }
}
try check(unlink(path), "unlink")
