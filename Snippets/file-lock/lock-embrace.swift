// Each has one file and wants the other. flock lets them wait for ever.
// sitegen: lanes="parent, left, right"
import Glibc
import IPCLab

let paths = ["/tmp/ipc-left", "/tmp/ipc-right"]
func take(_ path: String) throws {
  let file = try check(open(path, O_CREAT | O_RDWR, 0o600), "open")
  try check(flock(file, LOCK_EX), "flock")
  print("I have \(path)")
}
let go = try Pipe()
let left = try inChild {
  try take(paths[0])
  _ = try readText(from: go.readEnd)
  try take(paths[1])
}
try left.untilBlocked(in: .read)
let right = try inChild {
  try take(paths[1])
  try writeText("!", to: go.writeEnd)
  try take(paths[0])
}
try left.untilBlocked(in: .flock)
try right.untilBlocked(in: .flock)
print("both are asleep in flock")
try right.kill()
print("right: \(try right.wait()), left: \(try left.wait())")
for path in paths { try check(unlink(path), "unlink") }
