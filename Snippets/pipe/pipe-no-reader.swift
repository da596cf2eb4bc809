// Nobody can read any more, and the next write is fatal.
// sitegen: expect=signal:SIGPIPE lanes="writer, reader"
import Glibc

var ends: [Int32] = [0, 0]
guard pipe(&ends) == 0 else {
  perror("pipe")
  exit(1)
}

let reader = fork()
if reader == 0 {
  print("I have read enough")
  exit(0)  // closes its read end
}
close(ends[0])
wait(nil)

print("writing")
let count = write(ends[1], "anyone?", 7)
print("never printed: \(count)")
