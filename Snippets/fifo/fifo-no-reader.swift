// The ways in which a FIFO refuses, one after the other.
// sitegen: expect=exit:3
import Glibc
import IPCLab

let path = "/tmp/ipc-fifo"
report(mkfifo(path, 0o666), "mkfifo")
report(mkfifo(path, 0o666), "mkfifo again")

var status = stat()
try check(stat(path, &status), "stat")
print("mode:", String(status.st_mode & 0o777, radix: 8))

let flags = O_WRONLY | O_NONBLOCK
let output = open(path, flags)
if output == -1 {
  print(SysError("open for writing, no reader"))
  try check(unlink(path), "unlink")
  exit(3)
}
