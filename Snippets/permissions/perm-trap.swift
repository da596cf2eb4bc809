// Somebody has put a link where I am about to make my file.
// sitegen: lanes="program"
import Glibc
import IPCLab

let letter = open("/tmp/letter", O_CREAT | O_RDWR, 0o600)
try check(letter, "open")
try writeText("dear friend", to: letter)
try check(symlink("/tmp/letter", "/tmp/lock"), "symlink")

let careful = open("/tmp/lock", O_CREAT | O_EXCL | O_WRONLY, 0o600)
report(careful, "with O_EXCL")
let wary = open("/tmp/lock", O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600)
report(wary, "with O_NOFOLLOW")

let careless = open("/tmp/lock", O_CREAT | O_TRUNC | O_WRONLY, 0o600)
try check(careless, "open")
print("my letter has \(lseek(letter, 0, SEEK_END)) bytes now")
try check(unlink("/tmp/lock"), "unlink")
try check(unlink("/tmp/letter"), "unlink")
