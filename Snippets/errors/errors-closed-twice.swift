// The second close hits whoever has got the number meanwhile.
import Glibc
import IPCLab

let first = try check(dup(STDIN_FILENO), "dup")
close(first)

let second = try Pipe()
let sameNumber = second.readEnd == first
print("the pipe has got that number: \(sameNumber)")

report(close(first), "close it again")
var byte: UInt8 = 0
report(read(second.readEnd, &byte, 1), "read from the pipe")
report(close(first), "close it once more")
second.closeWriteEnd()
