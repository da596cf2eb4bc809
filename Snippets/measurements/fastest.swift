// Shared memory against a pipe: how many times as much it moves.
// sitegen: volatile pin=0 timeout=30s
// sitegen: check="times_a_pipe[size_B=64] < 2; times_a_pipe[size_B=1048576] > 1"
import IPCLab

// snippet.hide
/// How long the messages take, in microseconds.
func time(_ channel: Line, _ size: Int, _ count: Int) throws -> Double {
  let receiver = try inChild {
    for _ in 0..<count {
      try channel.receive(size)
    }
  }
  let start = microseconds()
  for _ in 0..<count {
    try channel.send(size)
  }
  try receiver.wait()
  return microseconds() - start
}

/// The shortest of five, which other programs disturbed the least.
func shortest(_ channel: Line, _ size: Int, _ count: Int) throws
  -> Double
{
  let times = try (0..<5).map { _ in try time(channel, size, count) }
  return times.min() ?? 0
}

// snippet.show
let pipe = try Mechanism.pipe.conversation().there
let memory = try Mechanism.sharedMemory.conversation().there

print("size_B,times_a_pipe")
for size in [64, 1024, 4096, 16384, 65_536, 1_048_576] {
  let count = min(4000, (32 << 20) / size)
  let pipeTime = try shortest(pipe, size, count)
  let memoryTime = try shortest(memory, size, count)
  let ratio = (pipeTime / memoryTime * 100).rounded() / 100
  print("\(size),\(ratio)")
}
