// A reader that keeps a write end waits for itself.
// sitegen: lanes="parent, forgetful, careful"
import Glibc
import IPCLab

let pipe = try Pipe()
let forgetful = try inChild {
  _ = try readAllText(from: pipe.readEnd)
  print("end of file")
}
pipe.closeWriteEnd()
try forgetful.untilBlocked(in: .read)
print("the forgetful reader is asleep in read")
try forgetful.kill()
print("the forgetful reader: \(try forgetful.wait())")

let other = try Pipe()
let careful = try inChild {
  other.closeWriteEnd()
  _ = try readAllText(from: other.readEnd)
  print("end of file")
}
other.closeWriteEnd()
print("the careful reader: \(try careful.wait())")
