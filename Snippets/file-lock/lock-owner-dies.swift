// The owner is killed in the middle of its work. Nobody is told.
// sitegen: lanes="parent, owner, next"
import Glibc
import IPCLab

let path = "/tmp/ipc-account"
let create = O_CREAT | O_EXCL | O_RDWR
close(try check(open(path, create, 0o600), "open"))

let owner = try inChild {
  let file = try check(open(path, O_WRONLY), "open")
  try check(flock(file, LOCK_EX), "flock")
  try writeText("half of ", to: file)
  print("locked, and half written")
  pause()
}
try owner.untilBlocked(in: .pause)

let next = try inChild {
  let file = try check(open(path, O_RDWR), "open")
  report(flock(file, LOCK_EX | LOCK_NB), "flock")
  report(flock(file, LOCK_EX), "flock")
  print("found: '\(try readAllText(from: file))'")
}
try next.untilBlocked(in: .flock)
try owner.kill()
print("owner: \(try owner.wait())")
try next.wait()
try check(unlink(path), "unlink")
