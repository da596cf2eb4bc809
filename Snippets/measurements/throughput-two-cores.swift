// How much passes in a second from one core to another.
// sitegen: volatile timeout=30s
// sitegen: chart="line, x=size_B, by=mechanism, log=xy"
// sitegen: check="throughput_MiB_s > 0"
import IPCLab

// snippet.hide
let sizes = [64, 256, 1024, 4096, 16384, 65536, 262_144, 1_048_576]
let cores = try Core.available()
let all: [Mechanism] = [
  .pipe, .unixSocket, .tcp, .messageQueue, .sharedMemory, .spinning,
]
let mechanisms = cores.count > 1 ? all : all.dropLast()

// snippet.show
print("mechanism,size_B,throughput_MiB_s")
for mechanism in mechanisms {
  let channel = try mechanism.conversation().there
  for size in sizes {
    let count = min(2000, (32 << 20) / size)
    let warmUpCount = count / 10
    let receiver = try inChild {
      try cores[cores.count - 1].take()
      for _ in 0..<warmUpCount + count {
        try channel.receive(size)
      }
    }
    try cores[0].take()
    for _ in 0..<warmUpCount {
      try channel.send(size)
    }
    let start = microseconds()
    for _ in 0..<count {
      try channel.send(size)
    }
    try receiver.wait()
    let seconds = (microseconds() - start) / 1e6
    let rate = Double(count * size) / seconds / 1_048_576
    print("\(mechanism.rawValue),\(size),\((rate * 10).rounded() / 10)")
  }
}
