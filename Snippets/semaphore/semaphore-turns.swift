// tick and tock by turns: each waits for the other's post.
// sitegen: lanes="tick, tock"
import Glibc
import IPCLab

func semaphore(_ value: UInt32) throws -> UnsafeMutablePointer<sem_t> {
  let place = try SharedValue(of: sem_t.self).address
  try check(sem_init(place, 1, value), "sem_init")
  return place
}
let mayTick = try semaphore(1)
let mayTock = try semaphore(0)

func say(
  _ word: String, after own: UnsafeMutablePointer<sem_t>,
  before other: UnsafeMutablePointer<sem_t>
) throws {
  for number in 1...4 {
    try check(sem_wait(own), "sem_wait")
    try writeText("\(word) \(number)\n", to: STDOUT_FILENO)
    try check(sem_post(other), "sem_post")
  }
}
let tock = try inChild {
  try say("tock", after: mayTock, before: mayTick)
}
try say("tick", after: mayTick, before: mayTock)
try tock.wait()
