// A parent writes into a pipe, and its child reads until the end.
// sitegen: lanes="parent, reader"
import Glibc

var ends: [Int32] = [0, 0]
guard pipe(&ends) == 0 else {
  perror("pipe")
  exit(1)
}
let readEnd = ends[0]
let writeEnd = ends[1]

let child = fork()
if child == 0 {
  close(writeEnd)  // or the loop below would never end
  var buffer = [UInt8](repeating: 0, count: 64)
  var count = read(readEnd, &buffer, buffer.count)
  while count > 0 {
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    print("read \(count) bytes: \(text)")
    count = read(readEnd, &buffer, buffer.count)
  }
  print(count == 0 ? "end of file" : "read failed")
  exit(0)
}

close(readEnd)
let count = write(writeEnd, "Hello, child", 12)
print("wrote \(count) bytes")
close(writeEnd)  // the child sees this as the end of file
wait(nil)
