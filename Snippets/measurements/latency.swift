// The time of a round trip of 64 bytes, for seven mechanisms.
// sitegen: volatile pin=0 timeout=30s chart="bar, y=p50_us, whisker=p99_us" check="p99_us >= p50_us; p50_us < 10*p50_us[mechanism=pipe]; 10*p50_us > p50_us[mechanism=pipe]; 3*p50_us[mechanism=shared memory] > p50_us[mechanism=pipe]"
import CIPC
import Glibc
import IPCLab

// snippet.hide
/// One direction of a conversation.
struct Line {
  let send: () throws -> Void
  let receive: () throws -> Void

  init(send: @escaping () throws -> Void, receive: @escaping () throws -> Void) {
    self.send = send
    self.receive = receive
  }

  init(from input: Int32, to output: Int32, byteCount: Int = 64) {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    send = { try check(write(output, bytes, byteCount), "write") }
    receive = { try check(read(input, bytes, byteCount), "read") }
  }
}

func fifo(_ path: String) throws -> Line {
  try check(mkfifo(path, 0o600), "mkfifo")
  let ends = try check(open(path, O_RDWR), "open")
  try check(unlink(path), "unlink")
  return Line(from: ends, to: ends)
}

func pipe() throws -> Line {
  let pipe = try Pipe()
  return Line(from: pipe.readEnd, to: pipe.writeEnd)
}

func queue(_ name: String) throws -> Line {
  var shape = mq_attr()
  shape.mq_maxmsg = 1
  shape.mq_msgsize = 64
  let queue = try check(mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0o600, &shape), "mq_open")
  try check(mq_unlink(name), "mq_unlink")
  let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: 64)
  bytes.initialize(repeating: 0, count: 64)
  return Line(
    send: { try check(mq_send(queue, bytes, 64, 0), "mq_send") },
    receive: { try check(mq_receive(queue, bytes, 64, nil), "mq_receive") })
}

func counter() throws -> Line {
  let counter = try check(eventfd(0, 0), "eventfd")
  let line = Line(from: counter, to: counter, byteCount: 8)
  let one = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  one.pointee = 1
  return Line(
    send: { try check(write(counter, one, 8), "write") }, receive: line.receive)
}

/// `partner` is set when there is one: a signal goes to a process, and not into a channel.
func signal(_ number: Int32, to partner: UnsafePointer<pid_t>) throws -> Line {
  var wanted = sigset_t()
  sigemptyset(&wanted)
  sigaddset(&wanted, number)
  try check(sigprocmask(SIG_BLOCK, &wanted, nil), "sigprocmask")
  return Line(
    send: { try check(kill(partner.pointee, number), "kill") },
    receive: { try check(sigwaitinfo(&wanted, nil), "sigwaitinfo") })
}

func memory() throws -> Line {
  let room = try SharedValue(of: (Int, Int, Int, Int, Int, Int, Int, Int).self).address
  let isFilled = try SharedValue(of: sem_t.self).address
  try check(sem_init(isFilled, 1, 0), "sem_init")
  let bytes = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64)
  bytes.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
  return Line(
    send: {
      memcpy(room, bytes, 64)
      try check(sem_post(isFilled), "sem_post")
    },
    receive: {
      try check(sem_wait(isFilled), "sem_wait")
      memcpy(bytes, room, 64)
    })
}

func microseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func rounded(_ value: Double) -> Double {
  (value * 100).rounded() / 100
}

let sockets = try SocketPair()
let partner = UnsafeMutablePointer<pid_t>.allocate(capacity: 1)
let mechanisms = [
  ("pipe", try pipe(), try pipe()),
  ("FIFO", try fifo("/tmp/there"), try fifo("/tmp/back")),
  (
    "Unix socket", Line(from: sockets.theirs, to: sockets.ours),
    Line(from: sockets.ours, to: sockets.theirs)
  ),
  ("message queue", try queue("/there"), try queue("/back")),
  ("eventfd", try counter(), try counter()),
  ("shared memory", try memory(), try memory()),
  ("signal", try signal(SIGUSR1, to: partner), try signal(SIGUSR2, to: partner)),
]

// snippet.show
let warmUpCount = 500
let count = 4000

print("mechanism,p50_us,p99_us")
for (name, there, back) in mechanisms {
  partner.pointee = getpid()
  let child = try inChild {
    for _ in 0..<warmUpCount + count {
      try there.receive()
      try back.send()
    }
  }
  partner.pointee = child.pid
  var times: [Double] = []
  for _ in 0..<warmUpCount + count {
    let start = microseconds()
    try there.send()
    try back.receive()
    times.append(microseconds() - start)
  }
  try child.wait()
  times = times.dropFirst(warmUpCount).sorted()
  let middle = rounded(times[count / 2])
  let slow = rounded(times[count * 99 / 100])
  print("\(name),\(middle),\(slow)")
}
