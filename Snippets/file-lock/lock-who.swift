// Who is in the way? And which bytes can be locked at all?
// sitegen: lanes="parent, owner"
import CIPC
import Glibc
import IPCLab

let path = "/tmp/ipc-who"
let file = try check(open(path, O_CREAT | O_RDWR, 0o600), "open")

func range(_ start: Int, _ length: Int) -> flock {
  let type = Int16(F_WRLCK)
  return flock(
    l_type: type, l_whence: 0, l_start: start, l_len: length, l_pid: 0)
}
let owner = try inChild {
  var far = range(1 << 62, 10)  // the file has no bytes at all
  try check(fcntl(file, F_SETLK, &far), "fcntl")
  pause()
}
try owner.untilBlocked(in: .pause)
var question = range(0, 0)
try check(fcntl(file, F_GETLK, &question), "fcntl")
print("from byte \(question.l_start), \(question.l_len) bytes")
print("by the owner: \(question.l_pid == owner.pid)")

let readOnly = try check(open(path, O_RDONLY), "open")
var first = range(0, 1)
report(fcntl(readOnly, F_SETLK, &first), "fcntl, to write")
report(flock(readOnly, LOCK_EX | LOCK_NB), "flock, exclusive")
try owner.kill()
try owner.wait()
try check(unlink(path), "unlink")
