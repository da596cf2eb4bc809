// What a shell does for `echo hello > letter`, by hand.
// sitegen: lanes="shell, echo"
import Glibc
import IPCLab

let path = "/tmp/ipc-letter"
let create = O_CREAT | O_EXCL | O_RDWR
let letter = try check(open(path, create, 0o600), "open")
print("the letter is number \(letter)")

let echo = try inChild {
  try check(dup2(letter, STDOUT_FILENO), "dup2")
  close(letter)
  // snippet.hide
  let words = [strdup("echo"), strdup("hello"), nil]
  // snippet.show
  try check(execvp("echo", words), "execvp")
}
print("echo: \(try echo.wait())")
try check(lseek(letter, 0, SEEK_SET), "lseek")
print("in the letter: \(try readAllText(from: letter))", terminator: "")
try check(unlink(path), "unlink")
