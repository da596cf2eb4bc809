// A sealed letter travels, and its reader checks the seals first.
// sitegen: lanes="reader, writer"
import CIPC
import Glibc
import IPCLab

let sealed = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW
let sockets = try SocketPair()
let writer = try inChild {
  let flags = UInt32(MFD_CLOEXEC | MFD_ALLOW_SEALING)
  let letter = try check(memfd_create("letter", flags), "memfd_create")
  try writeText("pay 10", to: letter)
  try check(fcntl(letter, F_ADD_SEALS, sealed), "seal")
  let sent = cipc_send_descriptor(sockets.theirs, letter)
  try check(sent, "sendmsg")
  print("sent one descriptor, and no byte of the letter")
}
let letter = cipc_receive_descriptor(sockets.ours)
try check(letter, "recvmsg")
try writer.wait()

let seals = try check(fcntl(letter, F_GET_SEALS), "F_GET_SEALS")
guard seals & sealed == sealed else {
  print("refused: it could change under my eyes")
  exit(1)
}
let size = Int(try check(lseek(letter, 0, SEEK_END), "lseek"))
let text = mmap(nil, size, PROT_READ, MAP_SHARED, letter, 0)
guard let text, text != MAP_FAILED else { throw SysError("mmap") }
let bytes = UnsafeRawBufferPointer(start: text, count: size)
print("safe in place: \(String(decoding: bytes, as: UTF8.self))")
