// Five descriptors in two processes, and how many positions?
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

func position(_ descriptor: Int32) throws -> Int {
  try check(lseek(descriptor, 0, SEEK_CUR), "lseek")
}

let path = "/tmp/ipc-five"
let create = O_CREAT | O_EXCL | O_RDWR
let file = try check(open(path, create, 0o600), "open")
let copy = try check(dup(file), "dup")

let child = try inChild {
  let again = try check(open(path, O_RDONLY), "open")
  try check(lseek(file, 7, SEEK_SET), "lseek")
  try check(lseek(again, 3, SEEK_SET), "lseek")
  print("file: \(try position(file))")
  print("copy: \(try position(copy))")
  print("again: \(try position(again))")
}
try child.wait()
print("file: \(try position(file))")
print("copy: \(try position(copy))")
try check(unlink(path), "unlink")
