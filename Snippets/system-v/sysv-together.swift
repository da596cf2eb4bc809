// Two forks are taken in one step, or neither is.
import CIPC
import Glibc
import IPCLab

let forks = try check(semget(IPC_PRIVATE, 2, 0o600), "semget")
try check(semctl(forks, 0, Int32(SETVAL), 1), "semctl")
try check(semctl(forks, 1, Int32(SETVAL), 0), "semctl")

func showForks() {
  let left = semctl(forks, 0, Int32(GETVAL), 0)
  let right = semctl(forks, 1, Int32(GETVAL), 0)
  print("left \(left), right \(right)")
}

let flag = Int16(IPC_NOWAIT)
var both = [
  sembuf(sem_num: 0, sem_op: -1, sem_flg: flag),
  sembuf(sem_num: 1, sem_op: -1, sem_flg: flag),
]
showForks()
report(semop(forks, &both, 2), "take both")
showForks()

try check(semctl(forks, 1, Int32(SETVAL), 1), "semctl")
report(semop(forks, &both, 2), "take both")
showForks()
try check(semctl(forks, 0, IPC_RMID, 0), "semctl")
