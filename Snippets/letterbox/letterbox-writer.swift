// Knows nothing of the reader but the path.
// sitegen: scene=letterbox role=writer after=reader:"waiting at"
import Glibc
import IPCLab

let path = "/tmp/letterbox"
let output = try check(open(path, O_WRONLY), "open")
try writeText("Hello from a program\n", to: output)
close(output)
print("left a letter at \(path)")
