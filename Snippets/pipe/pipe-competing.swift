// Two readers of one pipe: each byte goes to one of them only.
// sitegen: lanes="parent, first reader, second reader"
import Glibc
import IPCLab

let pipe = try Pipe()
try writeText("abcdef", to: pipe.writeEnd)
pipe.closeWriteEnd()

let first = try inChild {
  let text = try readText(from: pipe.readEnd, atMost: 2)
  print("got \(text)")
}
try first.wait()

let second = try inChild {
  let text = try readAllText(from: pipe.readEnd)
  print("got \(text)")
}
try second.wait()
