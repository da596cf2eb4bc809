// One service at a time. The lock decides; the number is for people.
// sitegen: lanes="parent, service, second, third"
import Glibc
import IPCLab

let path = "/tmp/ipc-service.pid"
func start(known: pid_t? = nil) throws {
  let flags = O_CREAT | O_RDWR | O_CLOEXEC
  let file = try check(open(path, flags, 0o600), "open")
  if flock(file, LOCK_EX | LOCK_NB) == -1 {
    let pid = pid_t(try readText(from: file))
    print("somebody serves; the file is right: \(pid == known)")
    return
  }
  try check(ftruncate(file, 0), "ftruncate")
  try writeText("\(getpid())", to: file)
  print("serving")
  pause()
}

let service = try inChild { try start() }
try service.untilBlocked(in: .pause)
try inChild { try start(known: service.pid) }.wait()

try service.kill()
print("service: \(try service.wait())")
report(access(path, F_OK), "look for the file")
let third = try inChild { try start() }
try third.untilBlocked(in: .pause)
try third.kill()
print("third: \(try third.wait())")
try check(unlink(path), "unlink")
