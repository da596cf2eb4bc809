// One writes a file while it holds the lock; the other waits its turn.
// sitegen: lanes="writer, reader"
import Glibc
import IPCLab

let path = "/tmp/ipc-letter"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")
try check(flock(file, LOCK_EX), "flock")

let reader = try inChild {
  let own = try check(open(path, O_RDONLY), "open")
  try check(flock(own, LOCK_SH), "flock")
  print("read: \(try readAllText(from: own))")
}
try reader.untilBlocked(in: .flock)
print("the reader is asleep")
try writeText("Dear reader, ", to: file)
try writeText("this is all.", to: file)
try check(flock(file, LOCK_UN), "flock")
try reader.wait()
try check(unlink(path), "unlink")
