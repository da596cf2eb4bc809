// The first run is killed before the file has a size.
// sitegen: lanes="parent, killed run, next run"
import Glibc
import IPCLab

let path = "/tmp/ipc-half-made"

func run(isKilled: Bool) throws {
  let file = try check(open(path, O_CREAT | O_RDWR, 0o600), "open")
  let size = try check(lseek(file, 0, SEEK_END), "lseek")
  print("found \(size) bytes")
  if isKilled {
    raise(SIGKILL)
  }
  try check(ftruncate(file, MemoryLayout<Int>.size), "ftruncate")
  let count = try SharedValue(of: Int.self, in: file)
  count.value += 1
  print("run number \(count.value)")
}
let killed = try inChild { try run(isKilled: true) }
print("the first run: \(try killed.wait())")
try inChild { try run(isKilled: false) }.wait()
try check(unlink(path), "unlink")
