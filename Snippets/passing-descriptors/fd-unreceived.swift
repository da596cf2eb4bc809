// The receiver closes its socket, with a descriptor on its way.
// sitegen: lanes=program
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
let cargo = try Pipe(flags: O_NONBLOCK)
let sent = cipc_send_descriptor(pair.ours, cargo.writeEnd)
try check(sent, "sendmsg")
cargo.closeWriteEnd()

var byte: UInt8 = 0
report(read(cargo.readEnd, &byte, 1), "on its way")
pair.closeTheirs()
report(read(cargo.readEnd, &byte, 1), "the socket is closed")
