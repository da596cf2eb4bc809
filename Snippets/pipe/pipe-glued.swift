// Three writes, one read: a pipe keeps no boundaries.
// sitegen: lanes=program
import Glibc
import IPCLab

let pipe = try Pipe()
for word in ["one", "two", "three"] {
  try writeText(word, to: pipe.writeEnd)
}
print("read: \(try readText(from: pipe.readEnd))")
