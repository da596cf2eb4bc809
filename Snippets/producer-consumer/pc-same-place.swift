// Two producers count for themselves, and fill the same place.
// sitegen: lanes="consumer, first, second"
import Glibc
import IPCLab

// snippet.hide
let ring = try SharedValue(of: (Int, Int, Int, Int).self).address
let free = try SharedValue(of: sem_t.self).address
let filled = try SharedValue(of: sem_t.self).address
let betweenProcesses: Int32 = 1
try check(sem_init(free, betweenProcesses, 4), "sem_init")
try check(sem_init(filled, betweenProcesses, 0), "sem_init")
let places = UnsafeMutableRawPointer(ring)
  .assumingMemoryBound(to: Int.self)

// snippet.show
let placeCount = 4
for number in [10, 20] {
  let producer = try inChild {
    for turn in 1...2 {
      try check(sem_wait(free), "sem_wait")
      places[turn % placeCount] = number + turn
      try check(sem_post(filled), "sem_post")
      print("\(number + turn) into place \(turn % placeCount)")
    }
  }
  try producer.wait()
}
for turn in 1...4 {
  try check(sem_wait(filled), "sem_wait")
  print("place \(turn % placeCount): \(places[turn % placeCount])")
  try check(sem_post(free), "sem_post")
}
