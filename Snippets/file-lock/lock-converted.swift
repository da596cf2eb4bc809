// From shared to exclusive is two steps: let go, and take.
// sitegen: lanes="program"
import Glibc
import IPCLab

let path = "/tmp/ipc-converted"
let create = O_CREAT | O_EXCL | O_RDWR
let mine = try check(open(path, create, 0o600), "open")
let reader = try check(open(path, O_RDWR), "open")
let writer = try check(open(path, O_RDWR), "open")
try check(unlink(path), "unlink")

try check(flock(mine, LOCK_SH), "flock")
try check(flock(reader, LOCK_SH), "flock")
report(flock(writer, LOCK_EX | LOCK_NB), "a writer comes")

report(flock(mine, LOCK_EX | LOCK_NB), "I ask for LOCK_EX")
try check(flock(reader, LOCK_UN), "flock")
report(flock(writer, LOCK_EX | LOCK_NB), "the writer again")
