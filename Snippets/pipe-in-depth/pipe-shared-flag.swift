// A child sets a flag, and its parent has it, too.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let pipe = try Pipe()
let child = try inChild {
  try check(fcntl(pipe.readEnd, F_SETFL, O_NONBLOCK), "fcntl")
}
try child.wait()

var byte: UInt8 = 0
report(read(pipe.readEnd, &byte, 1), "the parent reads")
let flags = try check(fcntl(pipe.writeEnd, F_GETFL), "fcntl")
print("the write end has it: \(flags & O_NONBLOCK != 0)")
