// Two processes add one, and one addition is lost. The pipes only
// force the order in which it goes wrong, so that it always does.
// sitegen: lanes="parent, slow, quick"
import Glibc
import IPCLab

let counter = try SharedValue(of: Int.self)
let hasLoaded = try Pipe()
let hasStored = try Pipe()

let slow = try inChild {
  let old = counter.value
  print("loaded \(old)")
  try writeText("!", to: hasLoaded.writeEnd)
  _ = try readText(from: hasStored.readEnd)
  counter.value = old + 1
  print("stored \(old + 1)")
}
let quick = try inChild {
  _ = try readText(from: hasLoaded.readEnd)
  counter.value += 1
  print("added one, now it is \(counter.value)")
  try writeText("!", to: hasStored.writeEnd)
}
try slow.wait()
try quick.wait()
print("two additions, and the counter is \(counter.value)")
