// Two processes that share nothing but a name in the file system.
// sitegen: lanes="writer, reader"
import Glibc

let path = "/tmp/ipc-fifo"
guard mkfifo(path, 0o600) == 0 else {
  perror("mkfifo")
  exit(1)
}

let reader = fork()
if reader == 0 {
  let input = open(path, O_RDONLY)  // sleeps until a writer opens
  var buffer = [UInt8](repeating: 0, count: 64)
  var count = read(input, &buffer, buffer.count)
  while count > 0 {
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    print("read \(count) bytes: \(text)")
    count = read(input, &buffer, buffer.count)
  }
  print(count == 0 ? "end of file" : "read failed")
  exit(0)
}

let output = open(path, O_WRONLY)  // sleeps until a reader opens
let count = write(output, "Hello, stranger", 15)
print("wrote \(count) bytes")
close(output)
wait(nil)
unlink(path)
