// The client leaves without reading, and the server writes twice.
// sitegen: expect=signal:SIGPIPE lanes="server, client"
import Glibc
import IPCLab

let pair = try SocketPair(.stream)
try writeText("the first answer", to: pair.ours)

let client = try inChild {
  print("I leave without reading")
}
pair.closeTheirs()
try client.wait()

var byte: UInt8 = 0
report(read(pair.ours, &byte, 1), "read")
report(read(pair.ours, &byte, 1), "read again")
let count = write(pair.ours, "the second", 10)
print("never printed: \(count)")
