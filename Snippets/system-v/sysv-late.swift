// Exercise 3: who still finds memory that is marked as removed?
// sitegen: lanes="server, client"
import Glibc
import IPCLab

let key: key_t = 0x1ed6e4
let flags = IPC_CREAT | IPC_EXCL | 0o600
let memory = try check(shmget(key, 8, flags), "shmget")
let place = shmat(memory, nil, 0)
guard let place, place != MAP_FAILED else { throw SysError("shmat") }
place.storeBytes(of: 42, as: Int.self)
try check(shmctl(memory, IPC_RMID, nil), "shmctl")

let client = try inChild {
  report(shmget(key, 8, 0), "by the key")
  let again = shmat(memory, nil, SHM_RDONLY)
  guard let again, again != MAP_FAILED else { throw SysError("shmat") }
  print("by the identifier: \(again.load(as: Int.self))")
}
try client.wait()
