// A question and its answer: two pipes, one for each direction.
// sitegen: lanes="asker, counter"
import Glibc
import IPCLab

let questions = try Pipe()
let answers = try Pipe()

let counter = try inChild {
  questions.closeWriteEnd()
  answers.closeReadEnd()
  let text = try readAllText(from: questions.readEnd)
  let wordCount = text.split(separator: " ").count
  try writeText("\(wordCount) words", to: answers.writeEnd)
}
questions.closeReadEnd()
answers.closeWriteEnd()

try writeText("to be ", to: questions.writeEnd)
try writeText("or not to be", to: questions.writeEnd)
questions.closeWriteEnd()  // the question is complete
print("answer: \(try readAllText(from: answers.readEnd))")
try counter.wait()
