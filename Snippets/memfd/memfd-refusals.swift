// What can be sealed, and what is not even asked.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let plain = try check(memfd_create("plain", 0), "memfd_create")
report(fcntl(plain, F_GET_SEALS), "seals of a plain memfd")
print("of these, F_SEAL_SEAL is \(F_SEAL_SEAL)")
report(fcntl(plain, F_ADD_SEALS, F_SEAL_WRITE), "seal it")

let object = shm_open("/object", O_CREAT | O_RDWR, 0o600)
try check(object, "shm_open")
try check(shm_unlink("/object"), "shm_unlink")
report(fcntl(object, F_GET_SEALS), "seals of a shared memory object")
let pipe = try Pipe()
report(fcntl(pipe.readEnd, F_GET_SEALS), "seals of a pipe")

let long = String(repeating: "x", count: 250)
report(memfd_create(long, 0), "a name of 250 bytes")
