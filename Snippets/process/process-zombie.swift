// A child has ended, and its parent has not asked about it yet.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let child = try inChild {
  exit(7)
}
var ending = siginfo_t()
let lookOnly = WEXITED | WNOWAIT
try check(waitid(P_PID, id_t(child.pid), &ending, lookOnly), "waitid")

let path = "/proc/\(child.pid)/stat"
let file = try check(open(path, O_RDONLY), "open")
let words = try readText(from: file).split(separator: " ")
print("its state is \(words[2])")
report(kill(child.pid, SIGKILL), "kill")

print("now wait says: \(try child.wait())")
report(kill(child.pid, SIGKILL), "kill")
report(waitpid(child.pid, nil, 0), "waitpid")
