// To open a FIFO is to wait for the other side.
// sitegen: lanes="parent, reader, writer"
import Glibc
import IPCLab

let path = "/tmp/ipc-fifo"
try check(mkfifo(path, 0o600), "mkfifo")

let reader = try inChild {
  try check(open(path, O_RDONLY), "open")
  print("open for reading came back")
}
try reader.untilBlocked(in: .open)
print("the reader is asleep in open")

let writer = try inChild {
  try check(open(path, O_WRONLY), "open")
  print("open for writing came back")
}
print("reader: \(try reader.wait()), writer: \(try writer.wait())")
try check(unlink(path), "unlink")
