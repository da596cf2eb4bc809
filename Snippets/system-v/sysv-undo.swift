// The holder is killed, and the kernel gives back what it took.
// sitegen: lanes="parent, careless, careful"
import CIPC
import Glibc
import IPCLab

let seats = try check(semget(IPC_PRIVATE, 1, 0o600), "semget")
let value = Int32(GETVAL)

for flag in [0, SEM_UNDO] {
  try check(semctl(seats, 0, Int32(SETVAL), 1), "semctl")
  let holder = try inChild {
    var take = sembuf(
      sem_num: 0, sem_op: -1, sem_flg: Int16(flag))
    try check(semop(seats, &take, 1), "semop")
    print("taken, value \(semctl(seats, 0, value, 0))")
    raise(SIGKILL)
  }
  let name = flag == 0 ? "without" : "with"
  print("\(name) SEM_UNDO: \(try holder.wait()), ", terminator: "")
  print("value \(semctl(seats, 0, value, 0))")
}
try check(semctl(seats, 0, IPC_RMID, 0), "semctl")
