// A megabyte goes into two filters, and is read only afterwards.
// sitegen: lanes="parent, sort, its writer, tr, its writer again"
import Glibc
import IPCLab

// snippet.hide
func start(
  _ words: [String], _ input: Int32, _ output: Int32
) throws -> Child {
  let arguments = words.map { strdup($0) } + [nil]
  return try inChild {
    try check(dup2(input, STDIN_FILENO), "dup2")
    try check(dup2(output, STDOUT_FILENO), "dup2")
    try check(execvp(words[0], arguments), "execvp")
  }
}

// snippet.show
let megabyte = String(repeating: "a line\n", count: 150_000)
for words in [["sort"], ["tr", "a-z", "A-Z"]] {
  let question = try Pipe(flags: O_CLOEXEC)
  let answer = try Pipe(flags: O_CLOEXEC)
  let filter = try start(words, question.readEnd, answer.writeEnd)
  let writer = try inChild {
    question.closeReadEnd()
    answer.closeWriteEnd()
    try writeText(megabyte, to: question.writeEnd)
    question.closeWriteEnd()
    let text = try readAllText(from: answer.readEnd)
    print("\(words[0]) gave \(text.utf8.count) bytes")
  }
  for pipe in [question, answer] {
    pipe.closeReadEnd()
    pipe.closeWriteEnd()
  }
  if words[0] == "tr" {
    try filter.untilBlocked(in: .write)
    try writer.untilBlocked(in: .write)
    print("tr and its writer are both asleep in write")
    try writer.kill()
  }
  print("\(words[0]): \(try writer.wait()), \(try filter.wait())")
}
