// Three sleep at a semaphore, and then it is removed.
// sitegen: lanes="parent, first, second, third"
import CIPC
import Glibc
import IPCLab

let gate = try check(semget(IPC_PRIVATE, 1, 0o600), "semget")
let waiters = try (1...3).map { _ in
  try inChild {
    var take = sembuf(sem_num: 0, sem_op: -1, sem_flg: 0)
    report(semop(gate, &take, 1), "semop")
  }
}
while semctl(gate, 0, Int32(GETNCNT), 0) < 3 {
  sched_yield()
}
print("asleep: \(semctl(gate, 0, Int32(GETNCNT), 0))")
print("value: \(semctl(gate, 0, Int32(GETVAL), 0))")

try check(semctl(gate, 0, IPC_RMID, 0), "semctl")
for waiter in waiters {
  try waiter.wait()
}
report(semctl(gate, 0, Int32(GETVAL), 0), "semctl afterwards")
