// What a pipe with room for 4096 bytes takes, when nobody waits.
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe(flags: O_NONBLOCK)
try check(fcntl(pipe.writeEnd, F_SETPIPE_SZ, 4096), "fcntl")
let bytes = [UInt8](repeating: 0, count: 8192)
var room = bytes

report(write(pipe.writeEnd, bytes, 8192), "write 8192, 4096 free")
report(write(pipe.writeEnd, bytes, 1), "write 1, nothing free")
report(read(pipe.readEnd, &room, 1), "read")
report(write(pipe.writeEnd, bytes, 4096), "write 4096, almost free")
report(read(pipe.readEnd, &room, 8192), "read")
report(read(pipe.readEnd, &room, 8192), "read again")
