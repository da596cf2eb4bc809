// The door is looked at when it is opened, and not afterwards.
// sitegen: lanes="program"
import Glibc
import IPCLab

let path = "/tmp/diary"
let diary = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
try check(diary, "open")
try check(fchmod(diary, 0), "fchmod")
print("nobody may do anything with it now")

report(write(diary, "dear diary", 10), "write")
report(open(path, O_RDONLY), "open again")
try check(unlink(path), "unlink")
