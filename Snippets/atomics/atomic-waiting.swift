// To look again and again, or to sleep, on the worker's processor.
// sitegen: volatile pin=0 timeout=30s chart="bar, y=cpu_ms" check="cpu_ms >= 0"
import CIPC
import Glibc
import IPCLab
import Synchronization

// snippet.hide
func milliseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

func work(milliseconds count: Int) {
  let end = milliseconds(CLOCK_PROCESS_CPUTIME_ID) + count
  while milliseconds(CLOCK_PROCESS_CPUTIME_ID) < end {}
}

typealias Word = UnsafeMutablePointer<Atomic<UInt32>>
typealias Place = UnsafeMutablePointer<UInt32>

func show(
  _ way: String, _ word: Word, _ place: Place, _ wait: () -> Void
) throws {
  word.pointee.store(0, ordering: .relaxed)
  let burnt = try SharedValue(of: Int.self)
  let waiter = try inChild {
    wait()
    burnt.value = milliseconds(CLOCK_PROCESS_CPUTIME_ID)
  }
  // 200 ms on the processor, however long that takes.
  work(milliseconds: 200)
  word.pointee.store(1, ordering: .releasing)
  _ = futex(place, FUTEX_WAKE, 1)
  try waiter.wait()
  print("\(way),\(burnt.value)")
}

let word = try SharedValue(of: Atomic<UInt32>.self).address
word.initialize(to: Atomic(0))
let place = UnsafeMutableRawPointer(word)
  .assumingMemoryBound(to: UInt32.self)

// snippet.show
print("way,cpu_ms")
try show("spin", word, place) {
  while word.pointee.load(ordering: .acquiring) == 0 {}
}
try show("sched_yield", word, place) {
  while word.pointee.load(ordering: .acquiring) == 0 {
    sched_yield()
  }
}
try show("futex", word, place) {
  while word.pointee.load(ordering: .acquiring) == 0 {
    _ = futex(place, FUTEX_WAIT, 0)
  }
}
