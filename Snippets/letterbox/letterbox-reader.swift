// Takes letters out of a FIFO until somebody says that was all.
// sitegen: scene=letterbox role=reader
import Glibc
import IPCLab

let path = "/tmp/letterbox"
try check(mkfifo(path, 0o600), "mkfifo")

// Does not wait for a writer, and is a writer itself, so that there is
// no end of file when one writer has left and the next is to come.
let input = try check(open(path, O_RDONLY | O_NONBLOCK), "open")
let keeper = try check(open(path, O_WRONLY), "open")
try check(fcntl(input, F_SETFL, 0), "fcntl")
print("waiting at \(path)")

var letter = ""
while letter != "that was all\n" {
  letter = try readText(from: input)
  print("got: \(letter)", terminator: "")
}
close(keeper)
try check(unlink(path), "unlink")
