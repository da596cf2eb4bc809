// Two are told of one byte. Who comes second finds nothing.
// sitegen: lanes="writer, quick, slow"
// snippet.hide
import CIPC
import Glibc
import IPCLab

// snippet.show
let mail = try Pipe(flags: O_NONBLOCK)
let bothKnow = try Pipe()
let isTaken = try Pipe()

func untilReadable() throws {
  let wanted = Int16(POLLIN)
  var source = pollfd(fd: mail.readEnd, events: wanted, revents: 0)
  try check(poll(&source, 1, -1), "poll")
  print("there is mail")
}

let quick = try inChild {
  try untilReadable()
  _ = try readText(from: bothKnow.readEnd)
  print("read: \(try readText(from: mail.readEnd))")
  try writeText("!", to: isTaken.writeEnd)
}
let slow = try inChild {
  try untilReadable()
  try writeText("!", to: bothKnow.writeEnd)
  _ = try readText(from: isTaken.readEnd)
  var byte: UInt8 = 0
  report(read(mail.readEnd, &byte, 1), "read")
}
try quick.untilBlocked(in: .poll)
try slow.untilBlocked(in: .poll)
try writeText("x", to: mail.writeEnd)
try quick.wait()
try slow.wait()
