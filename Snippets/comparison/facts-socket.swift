// What a Unix domain socket does, found out by trying.
import Glibc
import IPCLab

let me = "Unix socket"
let pair = try SocketPair(.stream)
var room = [UInt8](repeating: 0, count: 4096)
for socket in [pair.ours, pair.theirs] {
  try check(fcntl(socket, F_SETFL, O_NONBLOCK), "fcntl")
}

let wasQuiet = try !isReadable(pair.theirs)
try writeText("one", to: pair.ours)
try writeText("two", to: pair.ours)
fact(me, .wakesPoll, try wasQuiet && isReadable(pair.theirs))
let first = try readText(from: pair.theirs)
fact(me, .keepsMessagesApart, first == "one")
try writeText("back", to: pair.theirs)
fact(me, .isTwoWay, try readText(from: pair.ours) == "back")

while write(pair.ours, room, room.count) > 0 {}
fact(me, .holdsBack, errno == EAGAIN)
while read(pair.theirs, &room, room.count) > 0 {}
pair.closeOurs()
fact(me, .tellsOfTheEnd, read(pair.theirs, &room, 1) == 0)

pair.closeTheirs()
let again = open("/proc/self/fd/\(pair.theirs)", O_RDONLY)
fact(me, .keepsItsData, again != -1)
