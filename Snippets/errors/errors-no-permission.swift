// A FIFO that one may write to, and not read; then the reverse.
import Glibc
import IPCLab

let path = "/tmp/ipc-letters"
umask(0)
for mode: mode_t in [0o200, 0o400] {
  try check(mkfifo(path, mode), "mkfifo")
  print("mode 0\(String(mode, radix: 8))")
  report(open(path, O_RDONLY | O_NONBLOCK), "open to read")
  report(open(path, O_WRONLY | O_NONBLOCK), "open to write")
  try check(unlink(path), "unlink")
}
