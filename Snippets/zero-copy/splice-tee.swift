// The same bytes for two readers: tee does not take them out.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

let main = try Pipe()
let copy = try Pipe()
try writeText("report", to: main.writeEnd)

report(tee(main.readEnd, copy.writeEnd, 64, 0), "tee")
print("in the main pipe: \(try readText(from: main.readEnd))")
print("in the other: \(try readText(from: copy.readEnd))")
