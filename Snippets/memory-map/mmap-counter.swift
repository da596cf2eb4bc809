// A number that counts the runs of a program, kept in a file.
// sitegen: lanes="parent, run 1, run 2, run 3"
import Glibc
import IPCLab

let path = "/tmp/ipc-runs"

func run() throws {
  let file = try check(open(path, O_CREAT | O_RDWR, 0o600), "open")
  try check(ftruncate(file, MemoryLayout<Int>.size), "ftruncate")
  let count = try SharedValue(of: Int.self, in: file)
  count.value += 1
  print("run number \(count.value)")
}
for _ in 1...3 {
  try inChild(run).wait()
}
try check(unlink(path), "unlink")
