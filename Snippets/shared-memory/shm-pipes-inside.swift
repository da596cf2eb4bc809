// The lost update with a door, and the pipes left as they were.
// sitegen: expect=timeout timeout=1s lanes="parent, slow, quick"
import Glibc
import IPCLab

let counter = try SharedValue(of: Int.self)
let hasLoaded = try Pipe()
let hasStored = try Pipe()
let door = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(door, sharedByProcesses, 1), "sem_init")

let slow = try inChild {
  try check(sem_wait(door), "sem_wait")
  let old = counter.value
  try writeText("!", to: hasLoaded.writeEnd)
  _ = try readText(from: hasStored.readEnd)
  counter.value = old + 1
  try check(sem_post(door), "sem_post")
}
let quick = try inChild {
  _ = try readText(from: hasLoaded.readEnd)
  try check(sem_wait(door), "sem_wait")
  counter.value += 1
  try check(sem_post(door), "sem_post")
  try writeText("!", to: hasStored.writeEnd)
}
try slow.wait()
try quick.wait()
print("never printed")
