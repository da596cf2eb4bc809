// Two parts of a file, locked crosswise: the kernel sees the circle.
// sitegen: lanes="parent, left, right"
import CIPC
import Glibc
import IPCLab

// snippet.hide
let access = O_CREAT | O_EXCL | O_RDWR
let file = try check(open("/tmp/accounts", access, 0o600), "open")
unlink("/tmp/accounts")
let go = try Pipe()
let answers = try Pipe()

// snippet.show
let lock = { (byte: Int) in
  var part = flock()
  part.l_type = Int16(F_WRLCK)
  part.l_start = byte
  part.l_len = 1
  return fcntl(file, F_SETLKW, &part)
}
let crosswise = { (mine: Int, yours: Int) in
  try check(lock(mine), "fcntl")
  _ = try readText(from: go.readEnd, atMost: 1)
  let isLocked = lock(yours) == 0
  let answer = isLocked ? "has both" : "is told \(errorName(errno))"
  try writeText("one \(answer)\n", to: answers.writeEnd)
}
let left = try inChild { try crosswise(0, 1) }
let right = try inChild { try crosswise(1, 0) }
try left.untilBlocked(in: .read)
try right.untilBlocked(in: .read)
try writeText("!!", to: go.writeEnd)
// snippet.hide
answers.closeWriteEnd()
try left.wait()
try right.wait()
let text = try readAllText(from: answers.readEnd)
for line in text.split(separator: "\n").sorted() {
  print(line)
}
