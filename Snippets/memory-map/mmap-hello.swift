// One process stores into memory, and another reads it as a file.
// sitegen: lanes="reader, writer"
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
let path = "/tmp/ipc-map"
let flags = O_CREAT | O_EXCL | O_RDWR
let file = must(open(path, flags, 0o600), "open")
_ = must(ftruncate(file, 5), "ftruncate")  // or it has no bytes

if must(fork(), "fork") == 0 {
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
_ = must(wait(nil), "wait")
var buffer = [UInt8](repeating: 0, count: 64)
let count = must(read(file, &buffer, buffer.count), "read")
let text = String(decoding: buffer[..<count], as: UTF8.self)
print("read \(count) bytes: \(text)")
_ = must(unlink(path), "unlink")
