// A lock stops those who ask. This one does not ask.
// sitegen: lanes="owner, vandal"
import Glibc
import IPCLab

let path = "/tmp/ipc-advisory"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")
try writeText("precious", to: file)
try check(flock(file, LOCK_EX), "flock")

let vandal = try inChild {
  let own = try check(open(path, O_WRONLY), "open")
  report(flock(own, LOCK_EX | LOCK_NB), "flock")
  report(write(own, "XXXX", 4), "write")
}
try vandal.wait()
try check(lseek(file, 0, SEEK_SET), "lseek")
print("my file: \(try readAllText(from: file))")
try check(unlink(path), "unlink")
