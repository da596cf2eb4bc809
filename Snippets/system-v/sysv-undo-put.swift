// A seat is put in with SEM_UNDO, and its owner dies.
// sitegen: lanes="parent, giver, other giver"
import CIPC
import Glibc
import IPCLab

let seats = try check(semget(IPC_PRIVATE, 1, 0o600), "semget")
let value = Int32(GETVAL)

func change(by count: Int16, _ flag: Int32) throws {
  var step = sembuf(sem_num: 0, sem_op: count, sem_flg: Int16(flag))
  try check(semop(seats, &step, 1), "semop")
}

for isTaken in [false, true] {
  try check(semctl(seats, 0, Int32(SETVAL), 1), "semctl")
  let giver = try inChild {
    try change(by: 1, SEM_UNDO)
    pause()
  }
  try giver.untilBlocked(in: .pause)
  print("put in: \(semctl(seats, 0, value, 0))")
  if isTaken {
    try change(by: -2, 0)
    print("both taken: \(semctl(seats, 0, value, 0))")
  }
  try giver.kill()
  try giver.wait()
  print("the giver has died: \(semctl(seats, 0, value, 0))")
}
try check(semctl(seats, 0, IPC_RMID, 0), "semctl")
