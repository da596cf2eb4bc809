// One direction ends, and the other goes on.
// sitegen: lanes="client, sorter"
import Glibc
import IPCLab

let pair = try SocketPair(.stream)

let sorter = try inChild {
  pair.closeOurs()
  let letters = try readAllText(from: pair.theirs)
  print("end of file after \(letters)")
  try writeText(String(letters.sorted()), to: pair.theirs)
}
pair.closeTheirs()
try writeText("socket", to: pair.ours)
try check(shutdown(pair.ours, Int32(SHUT_WR)), "shutdown")
print("sorted: \(try readAllText(from: pair.ours))")

signal(SIGPIPE, SIG_IGN)
report(write(pair.ours, "!", 1), "write after shutdown")
try sorter.wait()
