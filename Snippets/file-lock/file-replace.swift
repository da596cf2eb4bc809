// A file is rewritten while somebody looks: in place, and by rename.
// sitegen: lanes=program
import Glibc
import IPCLab

let path = "/tmp/ipc-settings"
let fresh = path + ".new"
func look() throws -> String {
  let file = try check(open(path, O_RDONLY), "open")
  defer { close(file) }
  return "'\(try readAllText(from: file))'"
}
func make(_ name: String, _ text: String) throws {
  let flags = O_CREAT | O_TRUNC | O_WRONLY
  let file = try check(open(name, flags, 0o600), "open")
  defer { close(file) }
  let seen = access(path, F_OK) == 0 ? try look() : "nothing"
  print("opened, not written; a reader sees \(seen)")
  try writeText(text, to: file)
  try check(fsync(file), "fsync")
}
try make(path, "colour=red")
try make(path, "colour=green")

let reader = try check(open(path, O_RDONLY), "open")
try make(fresh, "colour=blue")
try check(rename(fresh, path), "rename")
print("renamed; a reader sees \(try look())")
print("who had it open sees '\(try readAllText(from: reader))'")
try check(unlink(path), "unlink")
