// Who ignores SIGCHLD is not told how children ended.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

signal(SIGCHLD, SIG_IGN)
let child = try inChild {
  exit(3)
}
do {
  print("child: \(try child.wait())")
} catch {
  print(error)
}
