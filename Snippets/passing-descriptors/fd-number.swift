// The number of a descriptor, sent as text, is only a number.
// sitegen: expect=exit:1 lanes="receiver, sender"
import CIPC
import Glibc
import IPCLab

let letters = try Pipe()

let sender = try inChild {
  let file = try check(memfd_create("gift", 0), "memfd_create")
  try writeText("\(file)", to: letters.writeEnd)
  print("I have the file, and wrote down its number")
}
try sender.wait()

let number = Int32(try readText(from: letters.readEnd)) ?? -1
if fcntl(number, F_GETFD) == -1 {
  print(SysError("use that number"))
  exit(1)
}
