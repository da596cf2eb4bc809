// Exercise 3: nobody can write, and the reader is ended all the same.
// sitegen: expect=signal:SIGBUS lanes="reader, writer"
import CIPC
import Glibc
import IPCLab

let sealable = UInt32(MFD_ALLOW_SEALING)
let letter = try check(memfd_create("letter", sealable), "memfd_create")
try writeText("pay 10", to: letter)
try check(fcntl(letter, F_ADD_SEALS, F_SEAL_WRITE), "seal")
let text = mmap(nil, 6, PROT_READ, MAP_SHARED, letter, 0)
guard let text, text != MAP_FAILED else { throw SysError("mmap") }

let writer = try inChild {
  report(pwrite(letter, "9", 1, 4), "write")
  report(ftruncate(letter, 0), "make it shorter")
}
try writer.wait()
print("the first letter: \(text.load(as: UInt8.self))")
