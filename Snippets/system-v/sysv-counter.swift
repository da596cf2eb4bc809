// Two processes count in System V memory, one at a time.
// sitegen: lanes="parent, first, second"
import CIPC
import Glibc
import IPCLab

let memory = try check(shmget(IPC_PRIVATE, 8, 0o600), "shmget")
let lock = try check(semget(IPC_PRIVATE, 1, 0o600), "semget")
try check(semctl(lock, 0, Int32(SETVAL), 1), "semctl")
let undo = Int16(SEM_UNDO)
func change(by amount: Int16) throws {
  var step = sembuf(sem_num: 0, sem_op: amount, sem_flg: undo)
  try check(semop(lock, &step, 1), "semop")
}
let place = shmat(memory, nil, 0)
guard let place, place != MAP_FAILED else { throw SysError("shmat") }
let count = place.assumingMemoryBound(to: Int.self)
let counters = try (1...2).map { _ in
  try inChild {
    for _ in 1...10_000 {
      try change(by: -1)
      count.pointee += 1
      try change(by: 1)
    }
  }
}
for counter in counters {
  try counter.wait()
}
print("counted to \(count.pointee)")
try check(shmctl(memory, IPC_RMID, nil), "shmctl")
try check(semctl(lock, 0, IPC_RMID, 0), "semctl")
