// Each client makes a FIFO for its answer, and says its name.
// sitegen: lanes="server, one, two"
// snippet.hide
import Glibc
import IPCLab
// snippet.show

let path = "/tmp/ipc-questions"
try check(mkfifo(path, 0o600), "mkfifo")
func ask(as client: String) throws {
  let own = "/tmp/ipc-answer-\(client)"
  try check(mkfifo(own, 0o600), "mkfifo")
  let question = try check(open(path, O_WRONLY), "open")
  try writeText("\(own)\n", to: question)
  let answer = try check(open(own, O_RDONLY), "open")
  print("got: \(try readAllText(from: answer))")
  try check(unlink(own), "unlink")
}
let one = try inChild { try ask(as: "one") }
let two = try inChild { try ask(as: "two") }

let questions = try check(open(path, O_RDONLY), "open")
let keeper = try check(open(path, O_WRONLY), "open")
var answerCount = 0
while answerCount < 2 {
  let names = try readText(from: questions)
  for name in names.split(separator: "\n") {
    let answer = try check(open(String(name), O_WRONLY), "open")
    try writeText("for your eyes only", to: answer)
    close(answer)
    answerCount += 1
  }
}
try one.wait()
try two.wait()
// snippet.hide
close(keeper)
try check(unlink(path), "unlink")
