// One process waits at a name, and another lets it pass.
// sitegen: lanes="parent, waiter"
import Glibc

// snippet.hide
func must(_ semaphore: UnsafeMutablePointer<sem_t>?)
  -> UnsafeMutablePointer<sem_t>
{
  guard let semaphore, semaphore != SEM_FAILED else {
    perror("sem_open")
    exit(1)
  }
  return semaphore
}

// snippet.show
let flags = O_CREAT | O_EXCL
let semaphore = must(sem_open("/ipc", flags, 0o600, 0))

let waiter = fork()
guard waiter != -1 else {
  perror("fork")
  exit(1)
}
if waiter == 0 {
  let same = must(sem_open("/ipc", 0))
  guard sem_wait(same) == 0 else {
    perror("sem_wait")
    exit(1)
  }
  print("passed")
  exit(0)
}
print("post gave \(sem_post(semaphore))")
wait(nil)
sem_unlink("/ipc")
