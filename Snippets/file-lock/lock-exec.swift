// A program that knows nothing of the lock keeps it, or does not.
// sitegen: lanes="parent, owner, cat, owner again, cat again"
import Glibc
import IPCLab

let path = "/tmp/ipc-exec"
let create = O_CREAT | O_EXCL | O_RDWR
let mine = try check(open(path, create | O_CLOEXEC, 0o600), "open")
let input = try Pipe(flags: O_CLOEXEC)
let cat = try SharedValue(of: pid_t.self)

for flag in [0, O_CLOEXEC] {
  let owner = try inChild {
    let file = try check(open(path, O_RDWR | flag), "open")
    try check(flock(file, LOCK_EX), "flock")
    let heir = try inChild {
      try check(dup2(input.readEnd, STDIN_FILENO), "dup2")
      // snippet.hide
      let words = [strdup("cat"), nil]
      // snippet.show
      try check(execvp("cat", words), "execvp")
    }
    try heir.untilBlocked(in: .read)
    cat.value = heir.pid
  }
  print("owner: \(try owner.wait())")
  report(flock(mine, LOCK_EX | LOCK_NB), "flock")
  try check(flock(mine, LOCK_UN), "unlock")
  try check(kill(cat.value, SIGKILL), "kill")
}
try check(unlink(path), "unlink")
