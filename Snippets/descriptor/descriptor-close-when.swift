// The descriptor of the letter is closed too early, or never.
// sitegen: lanes="parent, early, readlink"
import Glibc
import IPCLab

let path = "/tmp/ipc-close-when"
let create = O_CREAT | O_EXCL | O_RDWR
let letter = try check(open(path, create, 0o600), "open")

let early = try inChild {
  close(letter)
  report(dup2(letter, STDOUT_FILENO), "dup2")
}
try early.wait()

let never = try inChild {
  try check(dup2(letter, STDOUT_FILENO), "dup2")
  // snippet.hide
  let places = ["/proc/self/fd/1", "/proc/self/fd/\(letter)"]
  let words = (["readlink"] + places).map { strdup($0) } + [nil]
  // snippet.show
  // Where do places 1 and 3 of the new program lead?
  try check(execvp("readlink", words), "execvp")
}
try never.wait()
try check(lseek(letter, 0, SEEK_SET), "lseek")
print(try readAllText(from: letter), terminator: "")
try check(unlink(path), "unlink")
