// What ftok makes a key of, and what it does not.
import Glibc
import IPCLab

let path = "/tmp/ipc-key"
func makeFile() throws {
  let flags = O_CREAT | O_EXCL | O_RDWR
  close(try check(open(path, flags, 0o600), "open"))
}

report(ftok(path, 1), "ftok, no file")
try makeFile()
let key = try check(ftok(path, 1), "ftok")
print("again the same: \(key == ftok(path, 1))")
print("another number, the same: \(key == ftok(path, 2))")
print("1 + 256, the same: \(key == ftok(path, 257))")
try check(link(path, "/tmp/ipc-link"), "link")
print("another path, the same: \(key == ftok("/tmp/ipc-link", 1))")

try check(unlink(path), "unlink")
try makeFile()
print("a new file there, the same: \(key == ftok(path, 1))")
try check(unlink(path), "unlink")
try check(unlink("/tmp/ipc-link"), "unlink")
