// Two have opened the same log. Where does the second write go?
// sitegen: lanes="parent, first, first again"
import Glibc
import IPCLab

let path = "/tmp/ipc-log"
func log(with extra: Int32) throws -> String {
  let create = O_CREAT | O_EXCL | O_RDWR | extra
  let file = try check(open(path, create, 0o600), "open")
  let first = try inChild {
    let own = try check(open(path, O_WRONLY | extra), "open")
    try writeText("one two three;", to: own)
  }
  try first.wait()
  try writeText("FOUR;", to: file)
  try check(lseek(file, 0, SEEK_SET), "lseek")
  try check(unlink(path), "unlink")
  defer { close(file) }
  return try readAllText(from: file)
}
print("each at its position: \(try log(with: 0))")
print("with O_APPEND:        \(try log(with: O_APPEND))")
