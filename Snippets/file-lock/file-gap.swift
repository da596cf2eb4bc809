// First look, then create: between the two is room for another.
// sitegen: lanes="parent, left, right, left again, right again"
import Glibc
import IPCLab

let path = "/tmp/ipc-gap"

func make(_ extraFlag: Int32, after go: Pipe) throws {
  let isMissing = access(path, F_OK) == -1
  _ = try readText(from: go.readEnd)
  guard isMissing else {
    return print("it is there already")
  }
  let flags = O_CREAT | O_WRONLY | extraFlag
  let file = open(path, flags, 0o600)
  print(file == -1 ? "\(SysError("open"))" : "I have made it")
}
for flag in [0, O_EXCL] {
  let goLeft = try Pipe()
  let goRight = try Pipe()
  let left = try inChild { try make(flag, after: goLeft) }
  let right = try inChild { try make(flag, after: goRight) }
  try left.untilBlocked(in: .read)
  try right.untilBlocked(in: .read)
  print("both have looked; O_EXCL: \(flag == O_EXCL)")
  try writeText("!", to: goLeft.writeEnd)
  try left.wait()
  try writeText("!", to: goRight.writeEnd)
  try right.wait()
  try check(unlink(path), "unlink")
}
