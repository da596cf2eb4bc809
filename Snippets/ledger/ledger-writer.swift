// It leaves a number in memory that has no name but a key.
// sitegen: scene=ledger role=writer
import Glibc
import IPCLab

let key: key_t = 0x1ed6e4
let flags = IPC_CREAT | IPC_EXCL | 0o600
let memory = try check(shmget(key, 4096, flags), "shmget")
let place = shmat(memory, nil, 0)
guard let place, place != MAP_FAILED else { throw SysError("shmat") }
place.storeBytes(of: 1234, as: Int.self)
try check(shmdt(place), "shmdt")
print("1234 is in the ledger")
