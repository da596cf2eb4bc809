// What shared memory does, found out by trying.
import Glibc
import IPCLab

let me = "shared memory"
let flags = O_CREAT | O_EXCL | O_RDWR
let object = try check(shm_open("/ipc", flags, 0o600), "shm_open")
try check(ftruncate(object, 4096), "ftruncate")
let ours = try SharedValue(of: Int.self, in: object)
let theirs = try SharedValue(of: Int.self, in: object)
let wasQuiet = try !isReadable(object)
ours.value = 1
ours.value = 2
fact(me, .wakesPoll, try wasQuiet && isReadable(object))
fact(me, .keepsMessagesApart, theirs.value == 1)
fact(me, .holdsBack, theirs.value != 2)
theirs.value = 3
fact(me, .isTwoWay, ours.value == 3)
let other = try inChild {
  theirs.value = 4
}
try other.wait()
fact(me, .tellsOfTheEnd, ours.value != 4)

try check(munmap(ours.address, 4096), "munmap")
try check(munmap(theirs.address, 4096), "munmap")
close(object)
let again = try check(shm_open("/ipc", O_RDWR, 0), "shm_open")
let same = try SharedValue(of: Int.self, in: again)
fact(me, .keepsItsData, same.value == 4)
try check(shm_unlink("/ipc"), "shm_unlink")
