// A program that knows nothing of the pipe keeps it from ending.
// sitegen: lanes="parent, cat, cat again"
import CIPC
import Glibc
import IPCLab

let silence = try Pipe()
func startCat() throws -> Child {
  try inChild {
    try check(dup2(silence.readEnd, STDIN_FILENO), "dup2")
    // snippet.hide
    let words = [strdup("cat"), nil]
    // snippet.show
    try check(execvp("cat", words), "execvp")
  }
}
for flags in [O_NONBLOCK, O_NONBLOCK | O_CLOEXEC] {
  let pipe = try Pipe(flags: flags)
  let cat = try startCat()
  try cat.untilBlocked(in: .read)  // it waits for its input
  pipe.closeWriteEnd()
  var byte: UInt8 = 0
  report(read(pipe.readEnd, &byte, 1), "read")
  try cat.kill()
  try cat.wait()
}
