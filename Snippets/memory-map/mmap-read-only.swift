// What a mapping allows is checked when it is made, and at each store.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDONLY
let file = try check(open(path, flags, 0o600), "open")
try check(truncate(path, 4096), "truncate")

let both = PROT_READ | PROT_WRITE
if mmap(nil, 4096, both, MAP_SHARED, file, 0) == MAP_FAILED {
  print(SysError("mmap to write"))
}
let room = mmap(nil, 4096, PROT_READ, MAP_SHARED, file, 0)
guard let room, room != MAP_FAILED else {
  throw SysError("mmap to read")
}
print("mmap to read: \(room.load(as: Int.self))")

let child = try inChild {
  room.storeBytes(of: 1, as: Int.self)
}
print("a store all the same: \(try child.wait())")
try check(unlink(path), "unlink")
