// What echo wrote has moved the position of its parent, too.
// sitegen: lanes="shell, echo"
import Glibc
import IPCLab

let path = "/tmp/ipc-moved"
let create = O_CREAT | O_EXCL | O_RDWR
let letter = try check(open(path, create, 0o600), "open")
let echo = try inChild {
  try check(dup2(letter, STDOUT_FILENO), "dup2")
  close(letter)
  // snippet.hide
  let words = [strdup("echo"), strdup("hello"), nil]
  // snippet.show
  try check(execvp("echo", words), "execvp")
}
try echo.wait()

report(lseek(letter, 0, SEEK_CUR), "position")
var byte: UInt8 = 0
report(read(letter, &byte, 1), "read")
report(lseek(letter, 0, SEEK_SET), "back to")
print("now it reads \(try readAllText(from: letter))", terminator: "")
try check(unlink(path), "unlink")
