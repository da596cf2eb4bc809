// There is room for 100 bytes: 200 wait, and 50 pass them.
// sitegen: lanes="parent, long"
import CIPC
import Glibc
import IPCLab

let pipe = try Pipe()
try check(fcntl(pipe.writeEnd, F_SETPIPE_SZ, 4096), "fcntl")
func put(_ letter: Character, _ count: Int) throws {
  let text = String(repeating: letter, count: count)
  try writeText(text, to: pipe.writeEnd)
}

try put("x", 3996)
let long = try inChild {
  try put("a", 200)
}
try long.untilBlocked(in: .write)
print("the 200 bytes are asleep in write")
try put("b", 50)
print("the 50 bytes are in the pipe")

var text = try readText(from: pipe.readEnd)
try long.wait()
text += try readText(from: pipe.readEnd)
for letter in ["x", "b", "a"] {
  let run = text.prefix { String($0) == letter }
  print("\(run.count) times \(letter)")
  text = String(text.dropFirst(run.count))
}
