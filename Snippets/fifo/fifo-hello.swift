// Two processes that share nothing but a name in the file system.
// sitegen: lanes="writer, reader"
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
let path = "/tmp/ipc-fifo"
_ = must(mkfifo(path, 0o600), "mkfifo")

let reader = must(fork(), "fork")
if reader == 0 {
  // Sleeps until a writer opens.
  let input = must(open(path, O_RDONLY), "open")
  var buffer = [UInt8](repeating: 0, count: 64)
  var count = must(read(input, &buffer, buffer.count), "read")
  while count > 0 {
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    print("read \(count) bytes: \(text)")
    count = must(read(input, &buffer, buffer.count), "read")
  }
  print("end of file")
  exit(0)
}

// Sleeps until a reader opens.
let output = must(open(path, O_WRONLY), "open")
let count = must(write(output, "Hello, stranger", 15), "write")
print("wrote \(count) bytes")
close(output)
_ = must(wait(nil), "wait")
_ = must(unlink(path), "unlink")
