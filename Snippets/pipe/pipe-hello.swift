// A parent writes into a pipe, and its child reads until the end.
// sitegen: lanes="parent, reader"
import Glibc

// snippet.hide
func must<Result: SignedInteger>(
  _ result: Result, _ call: String
) -> Result {
  guard result != -1 else {
    perror(call)
    exit(1)
  }
  return result
}

// snippet.show
var ends: [Int32] = [0, 0]
_ = must(pipe(&ends), "pipe")
let readEnd = ends[0]
let writeEnd = ends[1]

let child = must(fork(), "fork")
if child == 0 {
  close(writeEnd)  // or the loop below would never end
  var buffer = [UInt8](repeating: 0, count: 64)
  var count = must(read(readEnd, &buffer, buffer.count), "read")
  while count > 0 {
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    print("read \(count) bytes: \(text)")
    count = must(read(readEnd, &buffer, buffer.count), "read")
  }
  print("end of file")
  exit(0)
}

close(readEnd)
let count = must(write(writeEnd, "Hello, child", 12), "write")
print("wrote \(count) bytes")
close(writeEnd)  // the child sees this as the end of file
_ = must(wait(nil), "wait")
