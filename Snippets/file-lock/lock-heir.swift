// Who took the lock has ended. Its child has the descriptor, still.
// sitegen: lanes="parent, owner, heir"
import Glibc
import IPCLab

let path = "/tmp/ipc-heir"
let create = O_CREAT | O_EXCL | O_RDWR
let mine = try check(open(path, create, 0o600), "open")
let letGo = try Pipe()
let gone = try Pipe()

let owner = try inChild {
  let file = try check(open(path, O_RDWR), "open")
  try check(flock(file, LOCK_EX), "flock")
  _ = try inChild {
    letGo.closeWriteEnd()
    _ = try readText(from: letGo.readEnd)
    print("closing it")
    close(file)
  }
}
print("owner: \(try owner.wait())")
gone.closeWriteEnd()
report(flock(mine, LOCK_EX | LOCK_NB), "flock")
letGo.closeWriteEnd()
_ = try readText(from: gone.readEnd)  // ends when the heir has ended
report(flock(mine, LOCK_EX | LOCK_NB), "flock")
try check(unlink(path), "unlink")
