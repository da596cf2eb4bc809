// The new program gets what is open, but for what is marked.
// sitegen: lanes="parent, sh, sh again"
import Glibc
import IPCLab

// snippet.hide
func end(_ pid: pid_t) throws -> Ending {
  var status: Int32 = 0
  try check(waitpid(pid, &status, 0), "waitpid")
  return Ending(waitStatus: status)
}

func start(_ words: String...) throws -> pid_t {
  let arguments = words.map { strdup($0) } + [nil]
  var pid: pid_t = 0
  let result = posix_spawnp(&pid, words[0], nil, nil, arguments, [nil])
  try check(errorNumber: result, "posix_spawnp")
  return pid
}

// snippet.show
let pipe = try Pipe()
print("the write end is number \(pipe.writeEnd)")
let script = "echo from the shell >&\(pipe.writeEnd)"

let heir = try start("sh", "-c", script)
print("inherited: \(try end(heir))")
print("read: \(try readText(from: pipe.readEnd))", terminator: "")

try check(fcntl(pipe.writeEnd, F_SETFD, FD_CLOEXEC), "fcntl")
let stranger = try start("sh", "-c", script)
print("FD_CLOEXEC: \(try end(stranger))")
