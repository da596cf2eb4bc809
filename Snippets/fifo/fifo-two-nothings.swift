// A reader that does not wait: nobody there, or nothing there yet.
// sitegen: lanes=program
import Glibc
import IPCLab

let path = "/tmp/ipc-fifo"
try check(mkfifo(path, 0o600), "mkfifo")
let input = try check(open(path, O_RDONLY | O_NONBLOCK), "open")

var byte: UInt8 = 0
report(read(input, &byte, 1), "read, no writer")

let output = try check(open(path, O_WRONLY), "open")
report(read(input, &byte, 1), "read, a silent writer")

try writeText("!", to: output)
report(read(input, &byte, 1), "read, something written")

close(output)
report(read(input, &byte, 1), "read, the writer gone")
try check(unlink(path), "unlink")
