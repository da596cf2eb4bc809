// A handler's own call fails, and the code it interrupted sees it.
// sitegen: lanes=program
import Glibc
import IPCLab

func careless(_ signal: Int32) {
  _ = write(-1, "!", 1)  // EBADF
}
func careful(_ signal: Int32) {
  let kept = errno
  _ = write(-1, "!", 1)
  errno = kept
}

typealias Handler = @convention(c) (Int32) -> Void
let handlers: [(String, Handler)] = [
  ("careless", careless), ("careful", careful),
]
for (name, handler) in handlers {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = handler
  try check(sigaction(SIGUSR1, &action, nil), "sigaction")
  let file = open("/tmp/no-such-file", O_RDONLY)
  raise(SIGUSR1)  // it comes at the worst moment
  print("\(name): \(file), \(errorName(errno))")
}
