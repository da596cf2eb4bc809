// Both numbers lead to one open file, and so to one position in it.
// sitegen: lanes="parent, reader"
import CIPC
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
let path = "/tmp/ipc-file"
let flags = O_CREAT | O_EXCL | O_RDWR

let reader = try inChild {
  let file = cipc_receive_descriptor(pair.theirs)
  try check(file, "recvmsg")
  print("read \(try readText(from: file, atMost: 3))")
  try writeText("!", to: pair.theirs)
}
let file = try check(open(path, flags, 0o600), "open")
try check(unlink(path), "unlink")
try writeText("onetwo", to: file)
try check(lseek(file, 0, SEEK_SET), "lseek")
try check(cipc_send_descriptor(pair.ours, file), "sendmsg")

_ = try readText(from: pair.ours)
print("then I read \(try readText(from: file, atMost: 3))")
try reader.wait()
