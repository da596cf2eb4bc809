// The parent is refused, keeps what it has, and waits for the child.
// sitegen: expect=timeout timeout=1s lanes="parent, child"
import CIPC
import Glibc
import IPCLab

// snippet.hide
let name = "/tmp/ipc-refused"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(name, flags, 0o600), "open")
try check(unlink(name), "unlink")
let isLocked = try Pipe()

func untilAsleep(_ child: Child, in call: Int) throws {
  let path = "/proc/\(child.pid)/syscall"
  var line = ""
  while !line.hasPrefix("\(call) ") {
    let entry = try check(open(path, O_RDONLY), "open")
    line = try readText(from: entry, atMost: 64)
    close(entry)
  }
}

// snippet.show
func lockByte(_ offset: Int) -> Int32 {
  var lock = flock()
  lock.l_type = Int16(F_WRLCK)
  lock.l_whence = Int16(SEEK_SET)
  lock.l_start = offset
  lock.l_len = 1
  return fcntl(file, F_SETLKW, &lock)
}

report(lockByte(0), "lock 0")
let child = try inChild {
  report(lockByte(1), "lock 1")
  try writeText("!", to: isLocked.writeEnd)
  report(lockByte(0), "lock 0")
}
_ = try readText(from: isLocked.readEnd)
try untilAsleep(child, in: Int(SYS_fcntl))
report(lockByte(1), "lock 1")
// It still has byte 0, and does not close the file.
print("child: \(try child.wait())")
