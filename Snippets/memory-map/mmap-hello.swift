// One process stores into memory, and another reads it as a file.
// sitegen: lanes="reader, writer"
import Glibc

let path = "/tmp/ipc-map"
let file = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
guard file != -1, ftruncate(file, 5) == 0 else {
  perror(path)
  exit(1)
}

let writer = fork()
if writer == 0 {
  let access = PROT_READ | PROT_WRITE
  let room = mmap(nil, 5, access, MAP_SHARED, file, 0)
  guard let room, room != MAP_FAILED else {
    perror("mmap")
    exit(1)
  }
  room.copyMemory(from: "Hello", byteCount: 5)
  print("stored 5 bytes")
  exit(0)
}
wait(nil)
var buffer = [UInt8](repeating: 0, count: 64)
let count = read(file, &buffer, buffer.count)
let text = String(decoding: buffer[..<count], as: UTF8.self)
print("read \(count) bytes: \(text)")
unlink(path)
