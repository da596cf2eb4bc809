// How much passes in a second, in pieces of 64 bytes to 1 MiB.
// sitegen: volatile pin=0 timeout=30s chart="line, x=size_B, by=mechanism, log=xy" check="throughput_MiB_s > 0; throughput_MiB_s[mechanism=shared memory, size_B=64] < 2*throughput_MiB_s[mechanism=pipe, size_B=64]; throughput_MiB_s[mechanism=shared memory, size_B=1048576] > throughput_MiB_s[mechanism=pipe, size_B=1048576]"
import Glibc
import IPCLab

// snippet.hide
/// One way of handing over `byteCount` bytes.
struct Channel {
  let send: (Int) throws -> Void
  let receive: (Int) throws -> Void
}

func stream(from input: Int32, to output: Int32) -> Channel {
  let room = UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 4096)
  room.initializeMemory(as: UInt8.self, repeating: 1, count: 1 << 20)
  return Channel(
    send: { count in
      var sent = 0
      while sent < count {
        sent += try check(write(output, room + sent, count - sent), "write")
      }
    },
    receive: { count in
      var received = 0
      while received < count {
        received += try check(read(input, room + received, count - received), "read")
      }
    })
}

/// One slot in shared memory, and two semaphores that say whose turn it is.
func slot() throws -> Channel {
  let kind = MAP_SHARED | MAP_ANONYMOUS
  let shared = mmap(nil, 1 << 20, PROT_READ | PROT_WRITE, kind, -1, 0)
  guard let shared, shared != MAP_FAILED else {
    throw SysError("mmap")
  }
  let room = UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 4096)
  room.initializeMemory(as: UInt8.self, repeating: 1, count: 1 << 20)
  let isFilled = try SharedValue(of: sem_t.self).address
  let isEmpty = try SharedValue(of: sem_t.self).address
  try check(sem_init(isFilled, 1, 0), "sem_init")
  try check(sem_init(isEmpty, 1, 1), "sem_init")
  return Channel(
    send: { count in
      try check(sem_wait(isEmpty), "sem_wait")
      memcpy(shared, room, count)
      try check(sem_post(isFilled), "sem_post")
    },
    receive: { count in
      try check(sem_wait(isFilled), "sem_wait")
      memcpy(room, shared, count)
      try check(sem_post(isEmpty), "sem_post")
    })
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let pipe = try Pipe()
let sockets = try SocketPair()
let channels = [
  ("pipe", stream(from: pipe.readEnd, to: pipe.writeEnd)),
  ("Unix socket", stream(from: sockets.theirs, to: sockets.ours)),
  ("shared memory", try slot()),
]

// snippet.show
func bytesPerSecond(_ channel: Channel, _ size: Int) throws -> Double {
  let count = min(4000, (32 << 20) / size)
  let warmUpCount = count / 10
  let receiver = try inChild {
    for _ in 0..<warmUpCount + count {
      try channel.receive(size)
    }
  }
  for _ in 0..<warmUpCount {
    try channel.send(size)
  }
  let start = seconds()
  for _ in 0..<count {
    try channel.send(size)
  }
  try receiver.wait()
  return Double(count * size) / (seconds() - start)
}

print("mechanism,size_B,throughput_MiB_s")
for (name, channel) in channels {
  for size in [64, 256, 1024, 4096, 16384, 65536, 262_144, 1_048_576] {
    let rounds = try (1...7).map { _ in try bytesPerSecond(channel, size) }
    let rate = Int((rounds.max() ?? 0) / 1_048_576)
    print("\(name),\(size),\(rate)")
  }
}
