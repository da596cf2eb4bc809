// A file without a name, as long as a descriptor leads to it.
// sitegen: lanes="parent, heir"
import Glibc
import IPCLab

let path = "/tmp/ipc-nameless"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")
try check(unlink(path), "unlink")
try writeText("still here", to: file)

let heir = try inChild {
  let again = open("/proc/self/fd/\(file)", O_RDONLY)
  try check(again, "open")
  print("opened by number: \(try readAllText(from: again))")
}
try heir.wait()
var about = stat()
try check(fstat(file, &about), "fstat")
print("names: \(about.st_nlink), bytes: \(about.st_size)")
report(open(path, O_RDONLY), "open by name")
