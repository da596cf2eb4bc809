// Forbidden to everybody, and then inherited: who may still write?
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let path = "/tmp/diary"
let diary = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
try check(diary, "open")
try check(fchmod(diary, 0), "fchmod")

let child = try inChild {
  report(write(diary, "dear diary", 10), "write")
  report(open(path, O_RDONLY), "open again")
}
try child.wait()
try check(unlink(path), "unlink")
