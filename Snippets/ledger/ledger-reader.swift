// It knows nothing of the writer but the key.
// sitegen: scene=ledger role=reader
// sitegen: after=writer:"1234 is in the ledger"
import Glibc
import IPCLab

let key: key_t = 0x1ed6e4
let memory = try check(shmget(key, 0, 0), "shmget")
let place = shmat(memory, nil, SHM_RDONLY)
guard let place, place != MAP_FAILED else { throw SysError("shmat") }
print("found \(place.load(as: Int.self))")
try check(shmdt(place), "shmdt")
print("and I leave it there")
