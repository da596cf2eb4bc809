// One open file, two readers, and each says where it reads.
// sitegen: lanes="giver, receiver"
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair()
let receiver = try inChild {
  let file = cipc_receive_descriptor(pair.theirs)
  try check(file, "recvmsg")
  print("the receiver reads \(try readThree(from: file))")
}
let file = try check(memfd_create("ipc", 0), "memfd_create")
try writeText("onetwo", to: file)
let sent = cipc_send_descriptor(pair.ours, file)
try check(sent, "sendmsg")
print("the giver reads \(try readThree(from: file))")
try receiver.wait()

func readThree(from file: Int32) throws -> String {
  var bytes = [UInt8](repeating: 0, count: 3)
  try check(pread(file, &bytes, 3, 0), "pread")
  return String(decoding: bytes, as: UTF8.self)
}
