// With O_DIRECT, Linux keeps what each write wrote in one piece.
import CIPC
import Glibc
import IPCLab

for flags in [0, O_DIRECT] {
  let pipe = try Pipe(flags: flags | O_NONBLOCK)
  try writeText("one", to: pipe.writeEnd)
  try writeText("two", to: pipe.writeEnd)
  let kind = flags == 0 ? "stream" : "packets"
  print("\(kind): \(try readText(from: pipe.readEnd))")
}

let packets = try Pipe(flags: O_DIRECT | O_NONBLOCK)
try writeText("a long letter", to: packets.writeEnd)
let beginning = try readText(from: packets.readEnd, atMost: 6)
print("room for 6 bytes: \(beginning)")
var byte: UInt8 = 0
report(read(packets.readEnd, &byte, 1), "the rest")

let short = try Pipe(flags: O_DIRECT | O_NONBLOCK)
var count = 0
while write(short.writeEnd, "x", 1) == 1 {
  count += 1
}
print("packets of one byte until it is full: \(count)")
