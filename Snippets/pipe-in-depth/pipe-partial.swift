// What a pipe of two pages takes, when nobody waits.
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe(flags: O_NONBLOCK)
try check(fcntl(pipe.writeEnd, F_SETPIPE_SZ, 8192), "fcntl")
let bytes = [UInt8](repeating: 0, count: 12288)
var room = bytes

report(write(pipe.writeEnd, bytes, 12288), "12288 into 8192")
report(write(pipe.writeEnd, bytes, 1), "1 into 0")
try check(read(pipe.readEnd, &room, 8192), "read")

report(write(pipe.writeEnd, bytes, 4097), "4097 into 8192")
report(write(pipe.writeEnd, bytes, 4096), "4096 into 4095")
report(write(pipe.writeEnd, bytes, 4095), "4095 into 4095")

report(read(pipe.readEnd, &room, 12288), "read")
report(read(pipe.readEnd, &room, 12288), "read again")
