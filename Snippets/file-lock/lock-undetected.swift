// The same embrace with F_OFD_SETLKW. No process owns these locks.
// sitegen: lanes="parent, left, right"
import CIPC
import Glibc
import IPCLab

// snippet.hide
let path = "/tmp/ipc-circle"
let create = O_CREAT | O_EXCL | O_RDWR
close(try check(open(path, create, 0o600), "open"))
let go = try Pipe()

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
func take(_ byte: Int, of file: Int32) throws {
  var range = Glibc.flock()
  range.l_type = Int16(F_WRLCK)
  range.l_start = byte
  range.l_len = 1
  try check(fcntl(file, F_OFD_SETLKW, &range), "fcntl")
  print("I have byte \(byte)")
}
func take(_ mine: Int, then yours: Int) throws {
  let file = try check(open(path, O_RDWR), "open")
  try take(mine, of: file)
  _ = try readText(from: go.readEnd, atMost: 1)
  try take(yours, of: file)
}
let left = try inChild { try take(0, then: 1) }
let right = try inChild { try take(1, then: 0) }
try left.untilBlocked(in: .read)
try right.untilBlocked(in: .read)
try writeText("!!", to: go.writeEnd)
try untilAsleep(left, in: Int(SYS_fcntl))
try untilAsleep(right, in: Int(SYS_fcntl))
print("both are asleep in fcntl")
try right.kill()
print("right: \(try right.wait()), left: \(try left.wait())")
try check(unlink(path), "unlink")
