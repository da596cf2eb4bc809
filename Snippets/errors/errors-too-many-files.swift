// Every pipe that is never closed brings the limit nearer.
import Glibc
import IPCLab

var limit = rlimit(rlim_cur: 16, rlim_max: 16)
let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
try check(setrlimit(kind, &limit), "setrlimit")

var pipes: [Pipe] = []
while true {
  do {
    pipes.append(try Pipe())
  } catch {
    print(error)
    break
  }
}
print("pipes: \(pipes.count)")
if let oldest = pipes.first {
  oldest.closeReadEnd()
  oldest.closeWriteEnd()
}
let room = try Pipe()
print("after closing one: \(room.readEnd != -1)")
