// Removed memory stays until the last process has let go of it.
import Glibc
import IPCLab

let memory = try check(shmget(IPC_PRIVATE, 1, 0o600), "shmget")
let place = shmat(memory, nil, 0)
guard let place, place != MAP_FAILED else { throw SysError("shmat") }
let number = place.assumingMemoryBound(to: Int32.self)
var state = shmid_ds()
try check(shmctl(memory, IPC_STAT, &state), "shmctl")
print("asked for 1 byte, attached \(state.shm_nattch) time")

report(shmctl(memory, IPC_RMID, nil), "remove")
number.pointee = 42
print("still there: \(number.pointee)")

let child = try inChild {
  print("a child inherits it: \(number.pointee)")
}
try child.wait()
try check(shmdt(place), "shmdt")
report(shmctl(memory, IPC_STAT, &state), "after shmdt")
