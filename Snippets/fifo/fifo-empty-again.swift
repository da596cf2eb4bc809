// The name stays. What was in the pipe does not.
import Glibc
import IPCLab

let path = "/tmp/ipc-fifo"
try check(mkfifo(path, 0o600), "mkfifo")

// O_NONBLOCK lets a reader open without a writer.
let input = try check(open(path, O_RDONLY | O_NONBLOCK), "open")
let writer = try inChild {
  let output = try check(open(path, O_WRONLY), "open")
  try writeText(String(repeating: "x", count: 60_000), to: output)
}
print("writer: \(try writer.wait())")

var status = stat()
try check(stat(path, &status), "stat")
print("on disk: \(status.st_size) bytes, \(status.st_blocks) blocks")
close(input)

let again = try check(open(path, O_RDONLY | O_NONBLOCK), "open")
let text = try readText(from: again)
print("opened again, read \(text.utf8.count) bytes")
try check(unlink(path), "unlink")
