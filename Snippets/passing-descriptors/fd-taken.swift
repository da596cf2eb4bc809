// A parent takes a copy of its child's descriptor, without asking.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

let letters = try Pipe()

let child = try inChild {
  let file = try check(memfd_create("secret", 0), "memfd_create")
  try writeText("kept in the child", to: file)
  try writeText("\(file)", to: letters.writeEnd)
  pause()
}
let number = Int32(try readText(from: letters.readEnd)) ?? -1
try child.untilBlocked(in: .pause)

let process = try check(pidfd_open(child.pid, 0), "pidfd_open")
let file = try check(pidfd_getfd(process, number, 0), "pidfd_getfd")
try check(lseek(file, 0, SEEK_SET), "lseek")
print("read: \(try readAllText(from: file))")

report(pidfd_getfd(process, 99, 0), "take number 99")
try child.kill()
try child.wait()
report(pidfd_getfd(process, number, 0), "take it again")
