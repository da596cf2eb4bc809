// A round trip of 64 bytes, each process on a core of its own.
// sitegen: volatile timeout=30s
// sitegen: chart="bar, y=p50_us, whisker=p99_us"
// sitegen: check="p99_us >= p50_us"
import IPCLab

// snippet.hide
/// A line of the table: the middle, the slowest but one of a hundred, the
/// processor's time of one round trip, all in microseconds.
func row(
  _ name: String, _ times: ArraySlice<Double>, _ processor: Double
) -> String {
  let sorted = times.sorted()
  let figures = [
    sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], processor,
  ]
  let texts = figures.map { "\(($0 * 100).rounded() / 100)" }
  return ([name] + texts).joined(separator: ",")
}

let cores = try Core.available()
let asleep = Mechanism.allCases.filter { $0 != .spinning }
let mechanisms = cores.count > 1 ? Mechanism.allCases : asleep
let childUse = try SharedValue(of: Double.self)
print("mechanism,p50_us,p99_us,cpu_us")

// snippet.show
let count = 1000
let warmUpCount = 100

for mechanism in mechanisms {
  let (there, back) = try mechanism.conversation()
  let child = try inChild {
    try cores[cores.count - 1].take()
    let before = processorMicroseconds()
    for _ in 0..<warmUpCount + count {
      try there.receive(64)
      try back.send(64)
    }
    childUse.value = processorMicroseconds() - before
  }
  try cores[0].take()
  let before = processorMicroseconds()
  var times: [Double] = []
  for _ in 0..<warmUpCount + count {
    let start = microseconds()
    try there.send(64)
    try back.receive(64)
    times.append(microseconds() - start)
  }
  let ourUse = processorMicroseconds() - before
  try child.wait()
  let each = (ourUse + childUse.value) / Double(times.count)
  print(row(mechanism.rawValue, times.dropFirst(warmUpCount), each))
}
