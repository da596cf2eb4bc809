// Three: a ring of four places in shared memory, two semaphores.
// sitegen: lanes="consumer, producer"
import Glibc
import IPCLab

let placeCount = 4
let ring = try SharedValue(of: (Int, Int, Int, Int).self).address
let free = try SharedValue(of: sem_t.self).address
let filled = try SharedValue(of: sem_t.self).address
let betweenProcesses: Int32 = 1
try check(sem_init(free, betweenProcesses, 4), "sem_init")
try check(sem_init(filled, betweenProcesses, 0), "sem_init")
let places = UnsafeMutableRawPointer(ring)
  .assumingMemoryBound(to: Int.self)

let producer = try inChild {
  for number in 1...1000 {
    try check(sem_wait(free), "sem_wait")
    places[number % placeCount] = number
    try check(sem_post(filled), "sem_post")
  }
  print("made 1000 numbers")
}
var sum = 0
for turn in 1...1000 {
  try check(sem_wait(filled), "sem_wait")
  sum += places[turn % placeCount]
  try check(sem_post(free), "sem_post")
}
print("the sum is \(sum)")
try producer.wait()
