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

func must(_ result: Int32, _ call: String) -> Int32 {
  guard result != -1 else {
    perror(call)
    exit(1)
  }
  return result
}

// snippet.show
let flags = O_CREAT | O_EXCL
let semaphore = must(sem_open("/ipc", flags, 0o600, 0))

let waiter = must(fork(), "fork")
if waiter == 0 {
  let same = must(sem_open("/ipc", 0))
  _ = must(sem_wait(same), "sem_wait")
  print("passed")
  exit(0)
}
print("post gave \(sem_post(semaphore))")
_ = must(wait(nil), "wait")
_ = must(sem_unlink("/ipc"), "sem_unlink")
