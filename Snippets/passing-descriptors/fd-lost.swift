// Received with read instead of recvmsg, the descriptor is dropped.
// sitegen: lanes="parent, sender"
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
let cargo = try Pipe()

let sender = try inChild {
  cargo.closeReadEnd()
  let result = cipc_send_descriptor(pair.theirs, cargo.writeEnd)
  try check(result, "sendmsg")
}
cargo.closeWriteEnd()
print("sender: \(try sender.wait())")

try check(fcntl(cargo.readEnd, F_SETFL, O_NONBLOCK), "fcntl")
var byte: UInt8 = 0
report(read(cargo.readEnd, &byte, 1), "on its way")

print("bytes received: \(try readText(from: pair.ours).count)")
report(read(cargo.readEnd, &byte, 1), "dropped")
