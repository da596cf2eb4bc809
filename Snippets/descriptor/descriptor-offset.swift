// Two ways to have a file twice: dup the descriptor, or open it again.
// sitegen: lanes=program
import Glibc
import IPCLab

let path = "/tmp/ipc-offset"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")
try check(write(file, "abcdef", 6), "write")
try check(lseek(file, 0, SEEK_SET), "lseek")

let copy = try check(dup(file), "dup")
let again = try check(open(path, O_RDONLY), "open")
print("file: \(try readText(from: file, atMost: 2))")
print("copy: \(try readText(from: copy, atMost: 2))")
print("again: \(try readText(from: again, atMost: 2))")

try check(fcntl(file, F_SETFL, O_APPEND), "F_SETFL")
try check(fcntl(file, F_SETFD, FD_CLOEXEC), "F_SETFD")
for (name, number) in [("copy", copy), ("again", again)] {
  let appends = fcntl(number, F_GETFL) & O_APPEND != 0
  let closes = fcntl(number, F_GETFD) & FD_CLOEXEC != 0
  print("\(name): O_APPEND \(appends), FD_CLOEXEC \(closes)")
}
try check(unlink(path), "unlink")
