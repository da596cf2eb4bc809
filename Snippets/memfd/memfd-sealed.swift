// A letter that nobody can change any more, its writer included.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let sealable = UInt32(MFD_ALLOW_SEALING)
let letter = try check(memfd_create("letter", sealable), "memfd_create")
try writeText("pay 10", to: letter)

let forEver = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL
report(fcntl(letter, F_ADD_SEALS, forEver), "seal")

report(pwrite(letter, "9", 1, 4), "write")
report(ftruncate(letter, 0), "make it shorter")
report(ftruncate(letter, 4096), "make it longer")
report(fcntl(letter, F_ADD_SEALS, F_SEAL_WRITE), "seal it again")
let both = PROT_READ | PROT_WRITE
let memory = mmap(nil, 4096, both, MAP_SHARED, letter, 0)
let verdict = memory == MAP_FAILED ? errorName(errno) : "done"
print("map it for writing: \(verdict)")
