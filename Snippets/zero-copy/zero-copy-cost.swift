// What it costs the sender to put a file into a pipe.
// sitegen: volatile pin=0 timeout=30s chart="bar, y=cpu_us_per_MiB" check="cpu_us_per_MiB > 0"
import CIPC
import Glibc
import IPCLab

// snippet.hide
func microseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

let size = 8 << 20
let roundCount = 10
let file = try check(memfd_create("file", 0), "memfd_create")
let room = UnsafeMutableRawPointer.allocate(
  byteCount: 65_536, alignment: 4096)
room.initializeMemory(as: UInt8.self, repeating: 1, count: 65_536)
for _ in 0..<size / 65_536 {
  try check(write(file, room, 65_536), "write")
}
let nowhere = try check(open("/dev/null", O_WRONLY), "open")

func show(_ way: String, _ move: (Int32, Int) throws -> Int) throws {
  let pipe = try Pipe()
  let reader = try inChild {
    pipe.closeWriteEnd()
    while splice(pipe.readEnd, nil, nowhere, nil, 65_536, 0) > 0 {}
  }
  pipe.closeReadEnd()
  let start = microseconds()
  for _ in 0..<roundCount {
    var position = 0
    while position < size {
      position += try move(pipe.writeEnd, position)
    }
  }
  let mebibytes = Double(roundCount * size / 1_048_576)
  let time = (microseconds() - start) / mebibytes
  pipe.closeWriteEnd()
  try reader.wait()
  print("\(way),\((time * 10).rounded() / 10)")
}

// snippet.show
print("way,cpu_us_per_MiB")
try show("read and write") { pipe, position in
  let count = try check(pread(file, room, 65_536, position), "pread")
  return try check(write(pipe, room, count), "write")
}
try show("sendfile") { pipe, position in
  var position = position
  let count = sendfile(pipe, file, &position, 65_536)
  return try check(count, "sendfile")
}
try show("splice") { pipe, position in
  var position = position
  let count = splice(file, &position, pipe, nil, 65_536, 0)
  return try check(count, "splice")
}
