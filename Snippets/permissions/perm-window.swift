// Made for everybody, and closed a moment later: too late.
// sitegen: lanes="owner, stranger"
// snippet.hide
import Glibc
import IPCLab

let isMade = try Pipe()
let isOpened = try Pipe()
let isWritten = try Pipe()
umask(0)

// snippet.show
let path = "/tmp/secret"
let stranger = try inChild {
  _ = try readText(from: isMade.readEnd)
  let peek = try check(open(path, O_RDONLY), "open")
  try writeText("!", to: isOpened.writeEnd)
  _ = try readText(from: isWritten.readEnd)
  print("I read: \(try readText(from: peek))")
}
let secret = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o666)
try check(secret, "open")
try writeText("!", to: isMade.writeEnd)
_ = try readText(from: isOpened.readEnd)
try check(fchmod(secret, 0o600), "fchmod")
print("mine alone from now on")
try writeText("the password", to: secret)
try writeText("!", to: isWritten.writeEnd)
try stranger.wait()
// snippet.hide
try check(unlink(path), "unlink")
