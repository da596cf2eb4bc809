// Three numbers through a ring: nobody has to wait, nobody calls.
// sitegen: lanes="producer, consumer"
import Glibc
import IPCLab

let ring = try SharedValue(of: (Int, Int, Int, Int).self).address
let filled = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(filled, sharedByProcesses, 0), "sem_init")
let places = UnsafeMutableRawPointer(ring)
  .assumingMemoryBound(to: Int.self)

for number in 1...3 {
  places[number] = number
  try check(sem_post(filled), "sem_post")
}
print("made 3 numbers")

let consumer = try inChild {
  for turn in 1...3 {
    try check(sem_wait(filled), "sem_wait")
    print("took \(places[turn])")
  }
}
try consumer.wait()
