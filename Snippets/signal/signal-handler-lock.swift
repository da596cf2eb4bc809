// A handler that wants a lock which the interrupted code holds.
// sitegen: lanes="parent, worker"
import Glibc
import IPCLab

nonisolated(unsafe) var lock = pthread_mutex_t()
pthread_mutex_init(&lock, nil)

let worker = try inChild {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in
    pthread_mutex_lock(&lock)  // malloc and print have such locks
    pthread_mutex_unlock(&lock)
  }
  try check(sigaction(SIGUSR1, &action, nil), "sigaction")

  pthread_mutex_lock(&lock)
  print("holding the lock")
  raise(SIGUSR1)
  pthread_mutex_unlock(&lock)
  print("never printed")
}
try worker.untilBlocked(in: .futex)
print("the worker is asleep in its own handler")
try worker.kill()
print("worker: \(try worker.wait())")
