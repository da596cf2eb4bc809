// The same gift, read from where the giver stopped.
// sitegen: lanes="receiver, giver"
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair(.stream)

let giver = try inChild {
  let file = try check(memfd_create("gift", 0), "memfd_create")
  try writeText("contents", to: file)
  let result = cipc_send_descriptor(pair.theirs, file)
  try check(result, "sendmsg")
}
try giver.wait()

let file = cipc_receive_descriptor(pair.ours)
try check(file, "recvmsg")
print("position: \(lseek(file, 0, SEEK_CUR))")
print("the file still says: \(try readAllText(from: file))")
