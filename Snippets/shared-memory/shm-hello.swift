// Two processes open one object by its name and see the same bytes.
// sitegen: lanes="reader, writer"
import Glibc

// snippet.hide
func must(_ result: Int32, _ call: String) -> Int32 {
  guard result != -1 else {
    perror(call)
    exit(1)
  }
  return result
}

// snippet.show
let size = 4096

func map(_ object: Int32) -> UnsafeMutableRawPointer {
  let access = PROT_READ | PROT_WRITE
  let room = mmap(nil, size, access, MAP_SHARED, object, 0)
  guard let room, room != MAP_FAILED else {
    perror("mmap")
    exit(1)
  }
  return room
}

let flags = O_CREAT | O_EXCL | O_RDWR
let object = must(shm_open("/ipc", flags, 0o600), "shm_open")
_ = must(ftruncate(object, size), "ftruncate")  // or it has no bytes

if must(fork(), "fork") == 0 {
  let same = must(shm_open("/ipc", O_RDWR, 0), "shm_open")
  map(same).storeBytes(of: 42, as: Int.self)
  print("stored 42")
  exit(0)
}
_ = must(wait(nil), "wait")  // which says "now you may look"
print("found \(map(object).load(as: Int.self))")
_ = must(shm_unlink("/ipc"), "shm_unlink")
