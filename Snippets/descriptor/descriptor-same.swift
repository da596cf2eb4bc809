// The file has got number 1 by itself, and dup2 has nothing to do.
// sitegen: lanes="parent, echo, echo again"
import Glibc
import IPCLab

let path = "/tmp/ipc-same"
let flags = O_CREAT | O_WRONLY | O_CLOEXEC
func runEcho(clearing: Bool) throws -> Ending {
  try inChild {
    close(STDOUT_FILENO)
    let file = try check(open(path, flags, 0o600), "open")
    try check(dup2(file, STDOUT_FILENO), "dup2")
    if clearing {
      try check(fcntl(STDOUT_FILENO, F_SETFD, 0), "fcntl")
    }
    // snippet.hide
    let words = [strdup("echo"), strdup("hello"), nil]
    // snippet.show
    try check(execvp("echo", words), "execvp")
  }.wait()
}
print("dup2(1, 1): \(try runEcho(clearing: false))")
print("and FD_CLOEXEC off: \(try runEcho(clearing: true))")
let file = try check(open(path, O_RDONLY), "open")
print("the file: \(try readAllText(from: file))", terminator: "")
try check(unlink(path), "unlink")
