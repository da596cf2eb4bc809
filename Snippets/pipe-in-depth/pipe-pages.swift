// The same pipe holds less when the pieces do not fit its pages.
import Glibc
import IPCLab

for size in [1, 4095, 4096, 4097] {
  let pipe = try Pipe(flags: O_NONBLOCK)
  let piece = [UInt8](repeating: 0, count: size)
  var total = 0
  var count = write(pipe.writeEnd, piece, size)
  while count == size {
    total += count
    count = write(pipe.writeEnd, piece, size)
  }
  let end = count == -1 ? errorName(errno) : "then \(count)"
  print("pieces of \(size): \(total) bytes, \(end)")
}
