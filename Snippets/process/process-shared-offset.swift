// Parent and child read one open file: the position is shared.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

let path = "/tmp/ipc-file"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, flags, 0o600), "open")
try check(unlink(path), "unlink")
try writeText("onetwo", to: file)
try check(lseek(file, 0, SEEK_SET), "lseek")
var number = 1

let child = try inChild {
  print("read \(try readText(from: file, atMost: 3))")
  number += 1
  print("number is \(number)")
  close(file)
}
try child.wait()
print("read \(try readText(from: file, atMost: 3))")
print("number is \(number)")
