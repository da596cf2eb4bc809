// The seal against writing waits for nobody: a map is in its way.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let sealable = UInt32(MFD_ALLOW_SEALING)
let file = try check(memfd_create("numbers", sealable), "memfd_create")
try check(ftruncate(file, 4096), "ftruncate")

let mine = try SharedValue(of: Int.self, in: file)
report(fcntl(file, F_ADD_SEALS, F_SEAL_WRITE), "F_SEAL_WRITE")

let future = F_SEAL_FUTURE_WRITE
report(fcntl(file, F_ADD_SEALS, future), "F_SEAL_FUTURE_WRITE")
mine.value = 42
print("through the old map: \(mine.value)")
report(pwrite(file, "7", 1, 0), "write")
let both = PROT_READ | PROT_WRITE
let again = mmap(nil, 4096, both, MAP_SHARED, file, 0)
let verdict = again == MAP_FAILED ? errorName(errno) : "done"
print("a new map for writing: \(verdict)")
