// The same embrace with locks of fcntl. The kernel sees the circle.
// sitegen: lanes=parent
import Glibc
import IPCLab

let path = "/tmp/ipc-circle"
let file = try check(open(path, O_CREAT | O_RDWR, 0o600), "open")
let toRight = try Pipe()
let toLeft = try Pipe()
let news = try Pipe()

func take(_ byte: Int) -> Int32 {
  var range = Glibc.flock()
  range.l_type = Int16(F_WRLCK)
  range.l_start = byte
  range.l_len = 1
  return fcntl(file, F_SETLKW, &range)  // W: wait
}
func live(_ bytes: [Int], _ tell: Pipe, _ hear: Pipe) throws {
  try check(take(bytes[0]), "fcntl")
  try writeText("!", to: tell.writeEnd)
  _ = try readText(from: hear.readEnd)
  let result = take(bytes[1]) == 0 ? "I have both" : errorName(errno)
  try writeText(result + "\n", to: news.writeEnd)
}
let left = try inChild { try live([0, 1], toRight, toLeft) }
let right = try inChild { try live([1, 0], toLeft, toRight) }
try left.wait()
try right.wait()
news.closeWriteEnd()
print(try readAllText(from: news.readEnd), terminator: "")
try check(unlink(path), "unlink")
