// The name goes as soon as both have it open.
// sitegen: lanes="program, restarted"
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let object = try check(shm_open("/ipc", flags, 0o600), "shm_open")
try check(ftruncate(object, MemoryLayout<Int>.size), "ftruncate")
let mine = try SharedValue(of: Int.self, in: object)
let same = try check(shm_open("/ipc", O_RDWR, 0), "shm_open")
let theirs = try SharedValue(of: Int.self, in: same)
try check(shm_unlink("/ipc"), "shm_unlink")

mine.value = 42
print("the other has \(theirs.value)")
let restarted = try inChild {
  report(shm_open("/ipc", O_RDWR, 0), "shm_open")
}
try restarted.wait()
report(access("/dev/shm/ipc", F_OK), "left behind")
