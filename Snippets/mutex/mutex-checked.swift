// A lock that checks who is calling.
// sitegen: lanes="parent, stranger"
import Glibc
import IPCLab

// snippet.hide
let lock = try SharedValue(of: pthread_mutex_t.self).address
var kind = pthread_mutexattr_t()
pthread_mutexattr_init(&kind)
pthread_mutexattr_setpshared(&kind, Int32(PTHREAD_PROCESS_SHARED))
pthread_mutexattr_settype(&kind, Int32(PTHREAD_MUTEX_ERRORCHECK))
try check(errorNumber: pthread_mutex_init(lock, &kind), "init")

// snippet.show
report(errorNumber: pthread_mutex_unlock(lock), "unlock first")
report(errorNumber: pthread_mutex_lock(lock), "lock")
report(errorNumber: pthread_mutex_lock(lock), "lock again")

let stranger = try inChild {
  report(errorNumber: pthread_mutex_unlock(lock), "unlock")
  report(errorNumber: pthread_mutex_trylock(lock), "trylock")
}
try stranger.wait()
report(errorNumber: pthread_mutex_unlock(lock), "unlock")
