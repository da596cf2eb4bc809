// Nobody can read any more, and the next write is fatal.
// sitegen: expect=signal:SIGPIPE lanes="writer, reader"
import Glibc

// snippet.hide
func must(_ result: Int32, _ call: String) -> Int32 {
  guard result != -1 else {
    perror(call)
    exit(1)
  }
  return result
}

// snippet.show
var ends: [Int32] = [0, 0]
_ = must(pipe(&ends), "pipe")

let reader = must(fork(), "fork")
if reader == 0 {
  print("I have read enough")
  exit(0)  // closes its read end
}
close(ends[0])
_ = must(wait(nil), "wait")

print("writing")
let count = write(ends[1], "anyone?", 7)
print("never printed: \(count)")
