// Three forks, without a look at the results.
// sitegen: lanes="first"
import Glibc
import IPCLab

let first = getpid()
let pipe = try Pipe()
for _ in 1...3 {
  try check(fork(), "fork")
}
try writeText("x", to: pipe.writeEnd)  // each of them writes one
while wait(nil) != -1 {}

if getpid() == first {
  let marks = try readText(from: pipe.readEnd)
  print("processes: \(marks.count)")
}
