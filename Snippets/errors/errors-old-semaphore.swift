// What a killed program leaves locks out its next run.
// sitegen: lanes="parent, first run, second run"
import Glibc
import IPCLab

func openSeat() throws -> UnsafeMutablePointer<sem_t> {
  guard let seat = sem_open("/ipc", O_CREAT, 0o600, 1),
    seat != SEM_FAILED
  else {
    throw SysError("sem_open")
  }
  return seat
}

let firstRun = try inChild {
  report(sem_trywait(try openSeat()), "take the seat")
  raise(SIGKILL)
}
print("first run: \(try firstRun.wait())")

let secondRun = try inChild {
  report(sem_trywait(try openSeat()), "take the seat")
  try check(sem_unlink("/ipc"), "sem_unlink")
  let seat = try openSeat()
  report(sem_trywait(seat), "after sem_unlink")
  try check(sem_unlink("/ipc"), "sem_unlink")
}
try secondRun.wait()
