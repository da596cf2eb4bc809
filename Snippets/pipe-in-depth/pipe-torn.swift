// A record longer than PIPE_BUF, with another's in the middle of it.
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe(flags: O_NONBLOCK)
try check(fcntl(pipe.writeEnd, F_SETPIPE_SZ, 4096), "fcntl")

let long = String(repeating: "a", count: 5000)
let count = write(pipe.writeEnd, long, long.utf8.count)
try check(count, "write")
print("the kernel took \(count) bytes of 5000")
var text = try readText(from: pipe.readEnd)

let other = try inChild {
  try writeText("b", to: pipe.writeEnd)
}
try other.wait()
try writeText(String(long.dropFirst(count)), to: pipe.writeEnd)
text += try readText(from: pipe.readEnd)

let place = text.prefix { $0 == "a" }.count
print("the other's record begins at \(place)")
print("behind it come \(text.count - place - 1) more")
