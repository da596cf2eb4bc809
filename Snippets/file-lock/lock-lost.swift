// The owner closes another descriptor of the file. Is it still locked?
// sitegen: lanes="owner, rival, rival again"
import CIPC
import Glibc
import IPCLab

let path = "/tmp/ipc-data"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")

func lock(_ file: Int32, _ command: Int32) -> Int32 {
  var whole = Glibc.flock()  // from byte 0, and 0 bytes: to the end
  whole.l_type = Int16(F_WRLCK)
  return fcntl(file, command, &whole)
}

for command in [F_SETLK, F_OFD_SETLK] {
  try check(lock(file, command), "lock")
  let other = try check(open(path, O_RDONLY), "open")
  close(other)  // a library that looked at the file would do this

  let rival = try inChild {
    let own = try check(open(path, O_RDWR), "open")
    let name = command == F_SETLK ? "F_SETLK" : "F_OFD_SETLK"
    report(lock(own, command), name)
  }
  try rival.wait()
}
try check(unlink(path), "unlink")
