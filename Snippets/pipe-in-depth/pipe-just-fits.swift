// Both writes fit; one of them fits; none of them fits.
// sitegen: lanes="parent, a, b, c, d, left, right"
import Glibc
import IPCLab

func talk(_ count: Int, _ output: Int32, _ input: Int32) throws {
  var bytes = [UInt8](repeating: 0, count: count)
  try check(write(output, bytes, count), "write")
  try check(read(input, &bytes, count), "read")
}

let cases = [(65536, 65536), (65537, 65536), (65537, 65537)]
for (right, left) in cases {
  let toRight = try Pipe()
  let toLeft = try Pipe()
  let one = try inChild {
    try talk(right, toRight.writeEnd, toLeft.readEnd)
  }
  let other = try inChild {
    try talk(left, toLeft.writeEnd, toRight.readEnd)
  }
  if min(right, left) > 65536 {
    try one.untilBlocked(in: .write)
    try other.untilBlocked(in: .write)
    try one.kill()
    try other.kill()
  }
  let endings = [try one.wait(), try other.wait()]
  print("\(right) and \(left): \(endings)")
}
