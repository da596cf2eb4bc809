// A descriptor is closed too early, and its number lives on.
// sitegen: lanes=program
import Glibc
import IPCLab

func make(_ path: String) throws -> Int32 {
  let flags = O_CREAT | O_EXCL | O_RDWR
  return try check(open(path, flags, 0o600), "open")
}
let log = try make("/tmp/ipc-log")
close(log)
report(write(log, "too late", 8), "write")

let account = try make("/tmp/ipc-account")
report(write(log, "note to self", 12), "write")

try check(lseek(account, 0, SEEK_SET), "lseek")
print("the account: \(try readAllText(from: account))")
for path in ["/tmp/ipc-log", "/tmp/ipc-account"] {
  try check(unlink(path), "unlink")
}
